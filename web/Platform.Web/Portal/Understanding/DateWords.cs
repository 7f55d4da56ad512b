using NodaTime;
using Platform.Core.Understanding;

namespace Platform.Web.Portal.Understanding;

/// <summary>A date, a time or both in words.</summary>
internal static class DateWords
{
    internal static SlotLine Line(DateTimeReading found) => new(
        $"{Bounded(found.Bound)}{Value(found)}",
        $"{SlotGroup.From(found.Text)}, {Fineness(found.Grain)}",
        SlotGroup.Unwanted(found.Negated) ?? Other(found));

    private static string Value(DateTimeReading found) => string.Join(", ", new[]
    {
        Range(found.Date, found.EndDate, Day),
        Range(found.Time, found.EndTime, Clock.Time),
    }.OfType<string>()) is { Length: > 0 } value ? value : "No day and no hour";

    private static string? Range<T>(T? from, T? to, Func<T, string> words) where T : struct => (from, to) switch
    {
        ({ } first, { } last) when !first.Equals(last) => $"{words(first)} – {words(last)}",
        ({ } first, _) => words(first),
        (null, { } last) => $"until {words(last)}",
        _ => null,
    };

    private static string Day(LocalDate day) => $"{Clock.Day(day)} {day.Year}";

    private static string Bounded(Bound bound) => bound switch
    {
        Bound.From => "From ",
        Bound.Until => "Until ",
        Bound.Around => "Around ",
        _ => "",
    };

    private static string Fineness(Core.Understanding.Grain grain) => grain switch
    {
        Core.Understanding.Grain.Minute => "to the minute",
        Core.Understanding.Grain.Hour => "to the hour",
        Core.Understanding.Grain.PartOfDay => "a part of the day",
        Core.Understanding.Grain.Day => "a day",
        Core.Understanding.Grain.Week => "a week",
        _ => "a month",
    };

    private static string? Other(DateTimeReading found) => found switch
    {
        { Absent: { } day } => $"There is no {day.Day}/{day.Month}",
        { Past: true } => "Told of what was, and no wish",
        { Ambiguous: true, OtherTime: { } other } => $"Could be {Clock.Time(other)} as well",
        { Ambiguous: true } => "Could mean another day or hour as well",
        _ => null,
    };
}
