using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Scheduling;

namespace Platform.Core.Leads;

/// <summary>Opening hours in words.</summary>
internal static class OpeningWords
{
    /// <summary>The week, days in a row that have the same hours taken together.</summary>
    public static string Week(LeadInput input)
    {
        var week = input.Config.Hours.Week;
        var said = new List<string>();
        for (var first = 0; first < week.Length;)
        {
            var last = first;
            while (last + 1 < week.Length && week[last + 1].SequenceEqual(week[first])) last++;
            if (!week[first].IsEmpty) said.Add(Speech.Text(input, "hours_item", ("days", Days(input, first, last)), ("hours", Intervals(input, week[first]))));
            first = last + 1;
        }

        return said.Count == 0 ? Speech.Text(input, "hours_never") : Speech.List(input, said, "and");
    }

    public static string Intervals(LeadInput input, ImmutableArray<OpenInterval> intervals) =>
        Speech.List(input, intervals.Select(i => Speech.Text(input, "interval", ("from", Speech.Clock(input, i.From)), ("to", Speech.Clock(input, i.To == OpenInterval.EndOfDay ? LocalTime.Midnight : i.To)))), "and");

    private static string Days(LeadInput input, int first, int last) =>
        first == last ? Day(input, first) : Speech.Text(input, "days", ("first", Day(input, first)), ("last", Day(input, last)));

    private static string Day(LeadInput input, int day) => Speech.Text(input, $"weekday_{day + 1}");
}
