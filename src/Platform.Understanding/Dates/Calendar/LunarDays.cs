using NodaTime;

namespace Platform.Understanding.Dates.Calendar;

/// <summary>The lunar days and months of the Indian calendar, at the hours of India.</summary>
internal static class LunarDays
{
    private const double IndiaAhead = 5.5 / 24;

    /// <summary>A month, and the leap month that may stand before it.</summary>
    private const int DaysSearched = 110;
    private const double MoonPerDay = 12.1907;

    /// <summary>The first day, in a year, on which that lunar day of that month holds at that hour.</summary>
    /// <param name="month">0 for Chaitra; months end with the new moon.</param>
    /// <param name="day">0 for the first after new moon, 14 for full moon, 29 for new moon.</param>
    public static LocalDate? Find(int year, int month, int day, double hour)
    {
        LocalDate start = new LocalDate(month >= 9 ? year - 1 : year, 3, 1).PlusDays(29 * month);
        for (int i = 0; i < DaysSearched; i++)
        {
            double moment = Moment(start.PlusDays(i), hour);
            if (IsIn(moment, day) && Month(moment) == month)
            {
                return start.PlusDays(i);
            }
        }

        return null;
    }

    /// <summary>The first day of a year on which the sun has entered a sign of the fixed stars by sunset.</summary>
    public static LocalDate Entry(int year, int degrees, LocalDate from)
    {
        LocalDate day = from;
        while (Sky.Turn(SunAmongStars(Moment(day, 18)) - degrees) > 180)
        {
            day = day.PlusDays(1);
        }

        return day;
    }

    public static double SunAmongStars(double moment) => Sky.Turn(Sky.Sun(moment) - Sky.Precession(moment));

    public static double MoonAmongStars(double moment) => Sky.Turn(Sky.Moon(moment) - Sky.Precession(moment));

    public static double Moment(LocalDate date, double hour) =>
        2440587.5 + Period.DaysBetween(new LocalDate(1970, 1, 1), date) + (hour / 24) - IndiaAhead;

    private static double Elongation(double moment) => Sky.Turn(Sky.Moon(moment) - Sky.Sun(moment));

    /// <summary>The lunar day holds now, or falls wholly between this hour and the same of tomorrow.</summary>
    private static bool IsIn(double moment, int day)
    {
        int now = (int)(Elongation(moment) / 12);
        int tomorrow = (int)(Elongation(moment + 1) / 12);
        return now == day || (now == (day + 29) % 30 && tomorrow == (day + 1) % 30);
    }

    /// <summary>Named after the sign that the sun enters in it; -1 for a leap month, in which it enters none.</summary>
    private static int Month(double moment)
    {
        double begins = NewMoon(moment - (Elongation(moment) / MoonPerDay));
        int sign = (int)(SunAmongStars(begins) / 30);
        int next = (int)(SunAmongStars(NewMoon(begins + 29.53)) / 30);
        return sign == next ? -1 : (sign + 1) % 12;
    }

    private static double NewMoon(double near)
    {
        for (int i = 0; i < 4; i++)
        {
            double ahead = Elongation(near);
            near -= (ahead > 180 ? ahead - 360 : ahead) / MoonPerDay;
        }

        return near;
    }
}
