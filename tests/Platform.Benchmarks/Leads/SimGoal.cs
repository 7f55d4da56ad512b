using System.Text.Json;

namespace Platform.Benchmarks.Leads;

/// <summary>One row of the booking simulation: what a person wants, and what they say when asked for each part of it.</summary>
internal sealed record SimGoal(string Id, string Scenario, DateTime Reference, string Region, IReadOnlyDictionary<string, string> Slots, IReadOnlyDictionary<string, string> Says)
{
    public static IEnumerable<SimGoal> Load(string file) => File.ReadLines(file).Select(Parse);

    private static SimGoal Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        return new(
            row.GetProperty("id").GetString()!, row.GetProperty("scenario").GetString()!, row.GetProperty("reference_time").GetDateTime(), row.GetProperty("region").GetString()!,
            row.GetProperty("expected").GetProperty("slots").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!),
            row.GetProperty("utterances").EnumerateObject().ToDictionary(p => p.Name, p => p.Value[0].GetString()!));
    }
}
