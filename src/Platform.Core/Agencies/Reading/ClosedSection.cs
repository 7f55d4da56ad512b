using Platform.Core.Scheduling;

namespace Platform.Core.Agencies.Reading;

/// <summary>Days closed again and again: a list of <c>{ rule: "FREQ=MONTHLY;BYDAY=1MO", from: "2026-01-05", name: "Staff training" }</c>.</summary>
internal static class ClosedSection
{
    private const int Most = 50;
    private const int LongestRule = 300;
    private const int LongestName = 80;

    public static ClosedRules Read(ConfigValue value) => value.IsGiven ? new([.. value.Items(Most).Select(item => Rule(item.Section())).OfType<ClosedRule>()]) : ClosedRules.None;

    private static ClosedRule? Rule(ConfigSection section)
    {
        var written = section.Required("rule");
        var from = section.Optional("from").Parsed(BusinessHoursSection.Date, "a date such as \"2026-01-05\"");
        var name = section.Optional("name").Text(LongestName);
        section.RefuseTheRest();
        if (written.Text(LongestRule) is not { } text) return null;
        var (rule, problem) = RecurrenceText.Read(text);
        if (rule is null)
            written.Refuse($"This must be a rule such as FREQ=MONTHLY;BYDAY=1MO. {problem}");
        else if (rule.NeedsStart && from is null)
            written.Refuse("This rule needs its first day: from is missing.");
        else
            return new(rule, from, name);
        return null;
    }
}
