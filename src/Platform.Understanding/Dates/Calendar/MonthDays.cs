using NodaTime;

namespace Platform.Understanding.Dates.Calendar;

/// <summary>Weekdays counted within a month, and dates that may not exist.</summary>
internal static class MonthDays
{
    /// <summary>Dates outside are no one's appointment, nor birthday; within, no sum of words can leave the calendar.</summary>
    public const int FirstYear = 1800;
    public const int LastYear = 2300;

    /// <summary>The n-th such weekday of the month, from 1; null when the month has fewer.</summary>
    public static LocalDate? Nth(int year, int month, int n, IsoDayOfWeek day)
    {
        LocalDate first = new(year, month, 1);
        LocalDate found = first.PlusDays((((int)day - (int)first.DayOfWeek + 7) % 7) + (7 * (n - 1)));
        return found.Month == month && n > 0 ? found : null;
    }

    public static LocalDate Last(int year, int month, IsoDayOfWeek day)
    {
        LocalDate last = new LocalDate(year, month, 1).PlusMonths(1).PlusDays(-1);
        return last.PlusDays(-(((int)last.DayOfWeek - (int)day + 7) % 7));
    }

    /// <summary>The date, or null where there is none such.</summary>
    public static LocalDate? Date(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
}
