using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;
using Platform.Core.Scheduling;

namespace Platform.Core.Agencies.Reading;

/// <summary>The open intervals of one day.</summary>
internal static partial class DayIntervals
{
    private const string Wanted = "hours such as \"10:00-19:00\" (within one day, at most to 24:00)";

    public static ImmutableArray<OpenInterval> Read(ConfigValue value)
    {
        if (!value.IsGiven || value.Says("closed"))
            return [];
        var written = value.IsList ? value.Items(10) : [value];
        ImmutableArray<OpenInterval> intervals =
            [.. written.Select(i => i.Parsed(Parse, Wanted)).OfType<OpenInterval>().OrderBy(i => i.From)];
        if (intervals.Zip(intervals.Skip(1)).Any(pair => pair.Second.From < pair.First.To))
            value.Refuse("These hours overlap.");
        return intervals;
    }

    private static OpenInterval? Parse(string text)
    {
        if (Hours().Match(text) is not { Success: true } match)
            return null;
        var interval = new OpenInterval(Time(match, 1), Time(match, 3));
        return interval.From < interval.To && interval.From != OpenInterval.EndOfDay ? interval : null;
    }

    private static LocalTime Time(Match match, int group) => match.Groups[group].Value == "24"
        ? OpenInterval.EndOfDay
        : new LocalTime(int.Parse(match.Groups[group].ValueSpan), int.Parse(match.Groups[group + 1].ValueSpan));

    [GeneratedRegex(@"^(24(?=:00)|[01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*(24(?=:00)|[01]?\d|2[0-3]):([0-5]\d)$")]
    private static partial Regex Hours();
}
