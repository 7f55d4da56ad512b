using System.Text.Json.Nodes;
using NodaTime;
using Platform.Core.Understanding;

namespace Platform.Benchmarks.Understanding;

/// <summary>The context in which a row's words are read.</summary>
internal static class EvalContext
{
    public static ReadingContext Of(string region = "US", Asked asked = Asked.None, string channel = "web") => new()
    {
        Locale = "en-US",
        Zone = DateTimeZoneProviders.Tzdb["America/New_York"],
        Reference = Instant.FromUtc(2026, 3, 2, 15, 0),
        Region = region,
        Asked = asked,
        Channel = channel,
    };

    public static string Text(this JsonObject row) => row["text"]!.GetValue<string>();

    public static IReadOnlyList<string> Expected(this JsonObject row, string key) => row["expected"]?[key] switch
    {
        JsonArray many => [.. many.Select(value => value!.ToString())],
        JsonValue one => [one.ToString()],
        _ => [],
    };

    public static string Digits(string written)
    {
        var extension = written.IndexOfAny(['x', 'X']);
        return new string([.. (extension > 0 ? written[..extension] : written).Where(char.IsAsciiDigit)]);
    }
}
