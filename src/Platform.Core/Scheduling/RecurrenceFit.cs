using System.Collections.Immutable;
using NodaTime;
using NodaTime.Calendars;

namespace Platform.Core.Scheduling;

/// <summary>Whether a day is one of those that the parts of a rule name.</summary>
/// <param name="ofMonth">True where a numbered weekday is counted within its month, else within its year.</param>
internal sealed class RecurrenceFit(RecurrenceRule rule, bool ofMonth)
{
    private readonly IWeekYearRule _weeks = WeekYearRules.ForMinDaysInFirstWeek(4, rule.WeekStart);

    public bool Has(LocalDate day) =>
        (rule.Months.IsEmpty || rule.Months.Contains(day.Month))
        && Has(rule.MonthDays, day.Day, MonthLength(day))
        && Has(rule.YearDays, day.DayOfYear, YearLength(day))
        && (rule.WeekNumbers.IsEmpty || Has(rule.WeekNumbers, _weeks.GetWeekOfWeekYear(day), _weeks.GetWeeksInWeekYear(_weeks.GetWeekYear(day), CalendarSystem.Iso)))
        && (rule.Days.IsEmpty || rule.Days.Any(one => Is(one, day)));

    private static bool Has(ImmutableArray<int> numbers, int number, int most) =>
        numbers.IsEmpty || numbers.Contains(number) || numbers.Contains(number - most - 1);

    private bool Is(RecurrenceDay one, LocalDate day)
    {
        if (one.Weekday != day.DayOfWeek) return false;
        (int place, int most) = ofMonth ? (day.Day, MonthLength(day)) : (day.DayOfYear, YearLength(day));
        return one.Nth == 0 || one.Nth == ((place - 1) / NodaConstants.DaysPerWeek) + 1 || one.Nth == -(((most - place) / NodaConstants.DaysPerWeek) + 1);
    }

    private static int MonthLength(LocalDate day) => CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month);

    private static int YearLength(LocalDate day) => CalendarSystem.Iso.GetDaysInYear(day.Year);
}
