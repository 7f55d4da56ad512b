using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Platform.Core.Understanding;

namespace Platform.Benchmarks.Understanding;

/// <summary>A context that stands at a row's reference time.</summary>
internal static class DateContext
{
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss");

    public static LocalDateTime Reference(this JsonObject row) => row.Moment("reference_time") ?? new LocalDateTime(2016, 11, 7, 0, 0);

    public static LocalDateTime? Moment(this JsonNode? node, string key) =>
        node?[key]?.ToString() is { } text && Local.Parse(text[..Math.Min(19, text.Length)]) is { Success: true } parsed ? parsed.Value : null;

    public static ReadingContext At(LocalDateTime reference, Asked asked = Asked.None, string channel = "web", Offset offset = default) => new()
    {
        Locale = "en-US",
        Zone = DateTimeZone.ForOffset(offset),
        Reference = reference.WithOffset(offset).ToInstant(),
        Region = "US",
        Asked = asked,
        Channel = channel,
    };
}
