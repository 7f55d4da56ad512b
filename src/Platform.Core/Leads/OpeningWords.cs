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

    /// <summary>The hours of a day; empty when closed.</summary>
    public static string Day(LeadInput input, LocalDate day) => Intervals(input, input.Config.Hours.On(day));

    /// <summary>The text that says that it is closed; another one where it can be said why.</summary>
    public static string Closed(LeadInput input, LocalDate day, string key) => Reason(input, day).Length == 0 ? key : key + "_for";

    /// <summary>Why it is closed, in the business's words; empty where they do not say.</summary>
    public static string Reason(LeadInput input, LocalDate day) => input.Config.Hours.Rules.Name(day) ?? "";

    private static string Intervals(LeadInput input, ImmutableArray<OpenInterval> intervals) =>
        Speech.List(input, intervals.Select(i => Speech.Text(input, "interval", ("from", Moments.Clock(input, i.From)), ("to", Moments.Clock(input, i.To == OpenInterval.EndOfDay ? LocalTime.Midnight : i.To)))), "and");

    private static string Days(LeadInput input, int first, int last)
    {
        var texts = Speech.Texts(input);
        return first == last ? texts.Word("weekday_alone", first) : Speech.Text(input, "days", ("first", texts.Word("weekday", first)), ("last", texts.Word("weekday", last)));
    }
}
