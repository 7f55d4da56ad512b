using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Platform.Core.Understanding;

namespace Platform.Benchmarks.Understanding;

/// <summary>Compares a reading with the values of an entity: the day is the coming one, either half of the clock counts where both are given.</summary>
internal static class RecognizersValue
{
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH':'mm':'ss");

    public static bool Fits(DateTimeReading reading, JsonObject entity, LocalDateTime reference)
    {
        List<JsonNode> values = [.. entity["values"]!.AsArray().Select(value => value!)];
        string? last = values[^1]["value"]?.ToString() ?? values[^1]["start"]?.ToString() ?? values[^1]["end"]?.ToString();
        LocalDate? coming = last is null ? null : Date(last);
        return values.Exists(value => (Date(Text(value)) is not { } date || date == coming || date == reference.Date) && FitsValue(reading, value, entity["type"]!.ToString()));
    }

    /// <summary>Theirs counts seconds, months of thirty days and years of 365.</summary>
    public static bool Fits(DurationReading found, JsonObject entity) =>
        entity["values"]!.AsArray().Any(value => double.TryParse(value!["value"]?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && Seconds(found.Length) == (long)seconds);

    private static long Seconds(Period length) =>
        ((((((length.Months / 12 * 365L) + (length.Months % 12 * 30) + length.Days) * 24) + length.Hours) * 60 + length.Minutes) * 60) + length.Seconds;

    private static string Text(JsonNode value) => (value["value"] ?? value["start"] ?? value["end"])?.ToString() ?? "";

    private static bool FitsValue(DateTimeReading reading, JsonNode value, string kind)
    {
        string? start = (value["value"] ?? value["start"])?.ToString();
        string? end = value["end"]?.ToString();
        return kind switch
        {
            "date" => start is not null && reading.Date == Date(start),
            "time" => start is not null && reading.Time == Time(start),
            "datetime" => start is not null && reading.Date == Date(start) && reading.Time == Time(start),
            "timerange" => Part(reading, value) || FitsTimes(reading, start, end),
            "daterange" => FitsDates(reading, start, end),
            _ => FitsMoments(reading, value, start, end),
        };
    }

    /// <summary>Theirs ends before its end where the words name a period, and on it where they name two days.</summary>
    private static bool FitsDates(DateTimeReading reading, string? start, string? end) => (start, end) switch
    {
        (not null, not null) => reading.Date == Date(start) && (reading.EndDate == Date(end) || reading.EndDate?.PlusDays(1) == Date(end) || FirstOfLast(reading) == Date(end)),
        (not null, null) => reading.Bound == Bound.From && (reading.Date == Date(start) || reading.Date == Date(start)?.PlusDays(1)),
        (null, not null) => reading.Bound == Bound.Until && ((reading.EndDate ?? reading.Date) == Date(end) || (reading.EndDate ?? reading.Date)?.PlusDays(1) == Date(end)),
        _ => false,
    };

    /// <summary>"From May to September" ends for them where September begins; people include it.</summary>
    private static LocalDate? FirstOfLast(DateTimeReading reading) =>
        reading is { Grain: Grain.Month, EndDate: { } end } ? end.PlusDays(1 - end.Day) : null;

    private static bool FitsTimes(DateTimeReading reading, string? start, string? end) => (start, end) switch
    {
        (not null, not null) => reading.Time == Time(start) && reading.EndTime == Time(end),
        (not null, null) => reading.Time == Time(start) && reading.Bound == Bound.From,
        (null, not null) => reading.Time == Time(end) && reading.Bound == Bound.Until,
        _ => false,
    };

    private static bool FitsMoments(DateTimeReading reading, JsonNode value, string? start, string? end)
    {
        string day = start ?? end ?? "";
        return reading.Date == Date(day) && (Part(reading, value) || FitsTimes(reading, start, end));
    }

    /// <summary>Where a part of the day begins and ends is a convention: the same part is right when most of one is in the other.</summary>
    private static bool Part(DateTimeReading reading, JsonNode value)
    {
        if (reading.Grain != Grain.PartOfDay || reading.Time is not { } from || reading.EndTime is not { } to
            || Time(value["start"]?.ToString() ?? "") is not { } start || Time(value["end"]?.ToString() ?? "") is not { } end)
        {
            return false;
        }

        LocalTime middle = start.PlusMinutes((int)Period.Between(start, end, PeriodUnits.Minutes).Minutes / 2);
        return middle >= from && middle < to;
    }

    private static LocalDate? Date(string text) => text.Length >= 10 && Day.Parse(text[..10]) is { Success: true } parsed ? parsed.Value : null;

    private static LocalTime? Time(string text) =>
        text.Length >= 8 && Clock.Parse(text[^8..]) is { Success: true } parsed ? parsed.Value.With(TimeAdjusters.TruncateToMinute) : null;
}
