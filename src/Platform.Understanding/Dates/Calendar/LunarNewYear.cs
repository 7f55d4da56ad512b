using System.Globalization;
using NodaTime;

namespace Platform.Understanding.Dates.Calendar;

/// <summary>Chinese New Year, by the calendar tables of the runtime (1901 to 2100).</summary>
internal static class LunarNewYear
{
    private static readonly ChineseLunisolarCalendar Chinese = new();

    public static LocalDate? In(int year) => year is > 1901 and < 2101
        ? LocalDate.FromDateTime(Chinese.ToDateTime(year, 1, 1, 0, 0, 0, 0))
        : null;
}
