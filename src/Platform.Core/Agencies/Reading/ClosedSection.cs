using NodaTime;
using Platform.Core.Scheduling;

namespace Platform.Core.Agencies.Reading;

/// <summary>Days closed again and again: a list of <c>{ rule: "FREQ=MONTHLY;BYDAY=1MO", from: "2026-01-05", name: "Staff training" }</c>.</summary>
internal static class ClosedSection
{
    private const int Most = 50;
    private const int LongestRule = 300;
    private const int LongestName = 80;

    // what is asked of a rule walks the days from its first one
    private const int FirstYear = 2000;
    private const int LastYear = 2100;
    private const int Within = 50;

    public static ClosedRules Read(ConfigValue value) => value.IsGiven ? new([.. value.Items(Most).Select(item => Rule(item.Section())).OfType<ClosedRule>()]) : ClosedRules.None;

    private static ClosedRule? Rule(ConfigSection section)
    {
        var written = section.Required("rule");
        var from = section.Optional("from").Parsed(Start, $"a date such as \"2026-01-05\", from {FirstYear} to {LastYear}");
        var name = section.Optional("name").Text(LongestName);
        section.RefuseTheRest();
        if (written.Text(LongestRule) is not { } text) return null;
        var (rule, problem) = RecurrenceText.Read(text);
        if (rule is null)
            written.Refuse($"This must be a rule such as FREQ=MONTHLY;BYDAY=1MO. {problem}");
        else if (rule.NeedsStart && from is null)
            written.Refuse("This rule needs its first day: from is missing.");
        else if (!Falls(rule, from))
            written.Refuse($"This rule closes no day within {Within} years{(from is null ? "" : " of from")}.");
        else
            return new(rule, from, name);
        return null;
    }

    private static LocalDate? Start(string text) => BusinessHoursSection.Date(text) is { Year: >= FirstYear and <= LastYear } date ? date : null;

    // Rare days fall by then: 29 February is a Monday every 28 years, and after 40 at the latest.
    private static bool Falls(RecurrenceRule rule, LocalDate? from)
    {
        var first = from ?? new LocalDate(FirstYear, 1, 1);
        return rule.Between(from, first, first.PlusYears(Within)).Any();
    }
}
