using NodaTime;
using NodaTime.Calendars;

namespace Platform.Core.Scheduling;

/// <summary>The days, weeks, months or years of a rule, counted from the one of its first day; of a rule by week numbers the years are those of its weeks.</summary>
/// <param name="falls">True where the rule falls on the start. Around New Year, where a week is of another year than its day, the week's year is the first then; else the day's.</param>
internal sealed class RecurrencePeriods(RecurrenceRule rule, LocalDate start, bool falls)
{
    private readonly IWeekYearRule? _weeks = rule.WeekNumbers.IsEmpty ? null : WeekYearRules.ForMinDaysInFirstWeek(4, rule.WeekStart);

    /// <summary>The number of the first period that is not over before a day; never below 0.</summary>
    public long At(LocalDate day)
    {
        if (day <= start) return 0;
        long away = rule.Frequency switch
        {
            RecurrenceFrequency.Daily => Period.DaysBetween(start, day),
            RecurrenceFrequency.Weekly => Period.DaysBetween(FirstOfWeek, day) / NodaConstants.DaysPerWeek,
            RecurrenceFrequency.Monthly => (12L * (day.Year - start.Year)) + day.Month - start.Month,
            _ => Year(day) - FirstYear,
        };
        return Math.Max(0, (away + rule.Interval - 1) / rule.Interval);
    }

    /// <summary>Null beyond the calendar.</summary>
    public (LocalDate First, LocalDate Last)? Of(long at)
    {
        long steps = at * rule.Interval;
        return rule.Frequency switch
        {
            RecurrenceFrequency.Daily => Days(start, steps, 1),
            RecurrenceFrequency.Weekly => Days(FirstOfWeek, steps * NodaConstants.DaysPerWeek, NodaConstants.DaysPerWeek),
            RecurrenceFrequency.Monthly => Month((12L * start.Year) + start.Month - 1 + steps),
            _ => YearOf(FirstYear + steps),
        };
    }

    private LocalDate FirstOfWeek => start.PlusDays(-(((int)start.DayOfWeek - (int)rule.WeekStart + NodaConstants.DaysPerWeek) % NodaConstants.DaysPerWeek));

    private int FirstYear => falls || rule.Interval == 1 ? Year(start) : start.Year;

    private int Year(LocalDate day) => _weeks?.GetWeekYear(day) ?? day.Year;

    private static (LocalDate First, LocalDate Last)? Days(LocalDate from, long away, int length)
    {
        long left = Period.DaysBetween(from, LocalDate.MaxIsoValue) - away;
        return left < 0 ? null : (from.PlusDays((int)away), from.PlusDays((int)(away + Math.Min(left, length - 1))));
    }

    private static (LocalDate First, LocalDate Last)? Month(long month)
    {
        if (month / 12 > LocalDate.MaxIsoValue.Year) return null;
        LocalDate first = new((int)(month / 12), (int)(month % 12) + 1, 1);
        return (first, first.With(DateAdjusters.EndOfMonth));
    }

    // The last year of weeks would end beyond the calendar.
    private (LocalDate First, LocalDate Last)? YearOf(long year)
    {
        if (year > LocalDate.MaxIsoValue.Year - (_weeks is null ? 0 : 1)) return null;
        if (_weeks is null) return (new((int)year, 1, 1), new((int)year, 12, 31));
        LocalDate first = _weeks.GetLocalDate((int)year, 1, rule.WeekStart, CalendarSystem.Iso);
        return (first, first.PlusWeeks(_weeks.GetWeeksInWeekYear((int)year, CalendarSystem.Iso)).PlusDays(-1));
    }
}
