namespace Platform.Core.Scheduling;

/// <summary>Which parts of a rule do not go together.</summary>
internal static class RecurrenceCheck
{
    /// <summary>What is wrong; null when nothing is.</summary>
    public static string? Problem(RecurrenceRule rule) => rule switch
    {
        { Count: not null, Until: not null } => "A rule has COUNT or UNTIL, not both.",
        { WeekNumbers.IsEmpty: false, Frequency: not RecurrenceFrequency.Yearly } => "BYWEEKNO goes with FREQ=YEARLY only.",
        { YearDays.IsEmpty: false, Frequency: not RecurrenceFrequency.Yearly } => "BYYEARDAY goes with FREQ=YEARLY only.",
        { MonthDays.IsEmpty: false, Frequency: RecurrenceFrequency.Weekly } => "BYMONTHDAY does not go with FREQ=WEEKLY.",
        { Frequency: RecurrenceFrequency.Daily or RecurrenceFrequency.Weekly } when IsNumbered(rule) => "A numbered weekday such as 1MO goes with FREQ=MONTHLY or FREQ=YEARLY only.",
        { WeekNumbers.IsEmpty: false } when IsNumbered(rule) => "A numbered weekday such as 1MO does not go with BYWEEKNO.",
        _ => null,
    };

    private static bool IsNumbered(RecurrenceRule rule) => rule.Days.Any(day => day.Nth != 0);
}
