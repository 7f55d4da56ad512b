using NodaTime;

namespace Platform.Understanding.Dates.Calendar;

/// <summary>Festivals of India by moon and sun, at the hour of the day that their rule looks at; regions may differ by a day.</summary>
internal static class IndianHolidays
{
    private const double Sunrise = 6.2;
    private const double Morning = 10;
    private const double Noon = 12.5;
    private const double Afternoon = 16;
    private const double Sunset = 18.5;
    private const double Moonrise = 20;
    private const double Midnight = 24;

    public static (LocalDate First, int Days)? In(Holiday holiday, int year)
    {
        LocalDate? day = holiday switch
        {
            Holiday.Lohri => Solar(year, 270, 1)?.PlusDays(-1),
            Holiday.Pongal => Solar(year, 270, 1),
            Holiday.MattuPongal => Solar(year, 270, 1)?.PlusDays(1),
            Holiday.KaanumPongal => Solar(year, 270, 1)?.PlusDays(2),
            Holiday.Vaisakhi => Solar(year, 0, 4),
            Holiday.RabindraJayanti => Solar(year, 0, 4)?.PlusDays(25),
            Holiday.Onam => Onam(year),
            Holiday.ParsiNewYear => ParsiNewYear(year),
            Holiday.ChotiDiwali => Moon(Holiday.Diwali, year)?.PlusDays(-1),
            Holiday.BhaiDooj => Moon(Holiday.Diwali, year)?.PlusDays(2),
            Holiday.Holi => Moon(Holiday.HolikaDahan, year)?.PlusDays(1),
            Holiday.Navaratri => Moon(Holiday.Dussehra, year)?.PlusDays(-9),
            _ => Moon(holiday, year),
        };
        return day is { } first ? (first, holiday == Holiday.Navaratri ? 10 : 1) : null;
    }

    private static LocalDate? Moon(Holiday holiday, int year)
    {
        (int month, int day, double hour) = holiday switch
        {
            Holiday.Ugadi => (0, 0, Sunrise),
            Holiday.RamaNavami => (0, 8, Noon),
            Holiday.MahavirJayanti => (0, 12, Sunrise),
            Holiday.Vesak => (1, 14, Sunset),
            Holiday.RathaYatra => (3, 1, Sunrise),
            Holiday.RakshaBandhan => (4, 14, Sunrise),
            Holiday.Janmashtami => (4, 22, Midnight),
            Holiday.GaneshChaturthi => (5, 3, Noon),
            Holiday.MahaSaptami => (6, 6, Sunrise),
            Holiday.Dussehra => (6, 9, Afternoon),
            Holiday.ValmikiJayanti => (6, 14, Sunrise),
            Holiday.KarvaChauth => (6, 18, Moonrise),
            Holiday.Dhanteras => (6, 27, Sunset),
            Holiday.Diwali => (6, 29, Sunset),
            Holiday.Chhath => (7, 5, Sunrise),
            Holiday.GuruGobindSingh => (9, 6, Sunrise),
            Holiday.VasantPanchami => (10, 4, Morning),
            Holiday.RavidasJayanti => (10, 14, Sunrise),
            Holiday.MahaShivaratri => (10, 28, Midnight),
            _ => (11, 14, Sunset),
        };
        return LunarDays.Find(year, month, day, hour);
    }

    private static LocalDate? Solar(int year, int degrees, int month) => LunarDays.Entry(year, degrees, new LocalDate(year, month, 1));

    /// <summary>The sun in Leo, the moon among the stars of Shravana; the later day where there are two.</summary>
    private static LocalDate? Onam(int year)
    {
        for (LocalDate day = new(year, 9, 20); day > new LocalDate(year, 8, 15); day = day.PlusDays(-1))
        {
            double moment = LunarDays.Moment(day, Sunrise);
            if (LunarDays.SunAmongStars(moment) is >= 120 and < 150 && LunarDays.MoonAmongStars(moment) is >= 280 and < 293.34)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>A year of 365 days: it moves back a day in each leap year.</summary>
    private static LocalDate ParsiNewYear(int year)
    {
        LocalDate known = new(2018, 8, 17);
        return known.PlusDays((year - 2018) * 365);
    }
}
