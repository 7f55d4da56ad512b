using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;
using Platform.Understanding.Dates;

namespace Platform.Understanding.Tests.Dates;

/// <summary>What the reader makes of a text, in one line: "2026-03-06 16:00..18:00 From not ambiguous(04:00)".</summary>
internal static class Said
{
    /// <summary>Wednesday, 4 March 2026, ten in the morning in Madrid.</summary>
    public static ReadingContext Context { get; } = new()
    {
        Locale = "en",
        Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"],
        Reference = Instant.FromUtc(2026, 3, 4, 9, 0),
        Region = "ES",
    };

    /// <summary>Open every day but Sunday.</summary>
    public static OpeningHours Open(LocalTime from, LocalTime to) => new(
        [.. Enumerable.Range(0, 7).Select(day => day == 6 ? [] : ImmutableArray.Create(new OpenInterval(from, to)))], []);

    public static string By(string text, ReadingContext? context = null) =>
        string.Join(" | ", new DateTimeReader().Read(text, context ?? Context).Dates.Select(Line));

    private static string Line(DateTimeReading reading) => string.Join(' ', Parts(reading).Where(part => part.Length > 0));

    private static IEnumerable<string> Parts(DateTimeReading reading)
    {
        yield return Span(reading.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), reading.EndDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return Span(reading.Time?.ToString("HH:mm", CultureInfo.InvariantCulture), reading.EndTime?.ToString("HH:mm", CultureInfo.InvariantCulture));
        yield return reading.Bound == Bound.At ? "" : reading.Bound.ToString();
        yield return reading.Negated ? "not" : "";
        yield return reading.Past ? "past" : "";
        yield return reading.Absent is { } absent ? $"no {absent.Day}/{absent.Month}" : "";
        yield return reading.Ambiguous ? $"or {reading.OtherTime:HH:mm}" : "";
    }

    private static string Span(string? from, string? to) => to is null ? from ?? "" : $"{from}..{to}";
}
