using System.Globalization;
using System.Text.Json.Nodes;

namespace Platform.Benchmarks.Leads;

/// <summary>One row of the booking simulation: what a person wants, and what they say when asked for each part of it.</summary>
internal sealed record SimGoal(string Id, string Scenario, DateTime Reference, string Region, IReadOnlyDictionary<string, string> Slots, IReadOnlyDictionary<string, string> Says)
{
    public static SimGoal Of(JsonObject row) => new(
        row["id"]!.ToString(), row["scenario"]!.ToString(), DateTime.Parse(row["reference_time"]!.ToString(), CultureInfo.InvariantCulture), row["region"]!.ToString(),
        row["expected"]!["slots"]!.AsObject().ToDictionary(slot => slot.Key, slot => slot.Value!.ToString()),
        row["utterances"]!.AsObject().ToDictionary(said => said.Key, said => said.Value![0]!.ToString()));
}
