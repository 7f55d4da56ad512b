using NodaTime;

namespace Platform.Understanding.Dates.Calendar;

/// <summary>Easter Sunday by the computus, in the Gregorian calendar.</summary>
internal static class Easter
{
    /// <summary>Meeus, Jones and Butcher's algorithm for the Gregorian Easter.</summary>
    public static LocalDate Western(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 19 * l) / 433;
        int month = (h + l - 7 * m + 90) / 25;
        return new LocalDate(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
    }

    /// <summary>Meeus' algorithm for the Julian Easter, which the Orthodox churches keep.</summary>
    public static LocalDate Orthodox(int year)
    {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int days = d + e + 114;
        return new LocalDate(year, days / 31, days % 31 + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }
}
