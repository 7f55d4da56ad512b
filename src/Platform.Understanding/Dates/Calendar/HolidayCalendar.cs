using NodaTime;

namespace Platform.Understanding.Dates.Calendar;

/// <summary>The days of a holiday in a year.</summary>
internal static class HolidayCalendar
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>First day and number of days; null where the rules do not reach that year.</summary>
    public static (LocalDate First, int Days)? In(Holiday holiday, int year) => year is < FirstYear or > LastYear ? null : holiday switch
    {
        < Holiday.MartinLutherKingDay => (FixedHolidays.In(holiday, year), holiday == Holiday.Kwanzaa ? 7 : 1),
        < Holiday.ShroveTuesday => WeekdayHolidays.In(holiday, year),
        < Holiday.OrthodoxGreatFast => Christian(holiday, Easter.Western(year)),
        < Holiday.ChineseNewYear => Orthodox(holiday, Easter.Orthodox(year)),
        Holiday.ChineseNewYear => LunarNewYear.In(year) is { } day ? (day, 1) : null,
        < Holiday.IslamicNewYear => HebrewHolidays.In(holiday, year),
        >= Holiday.Lohri => IndianHolidays.In(holiday, year),
        _ => IslamicHolidays.In(holiday, year),
    };

    private static (LocalDate First, int Days) Christian(Holiday holiday, LocalDate easter) => holiday switch
    {
        Holiday.ShroveTuesday => (easter.PlusDays(-47), 1),
        Holiday.AshWednesday => (easter.PlusDays(-46), 1),
        Holiday.Lent => (easter.PlusDays(-46), 46),
        Holiday.MotheringSunday => (easter.PlusDays(-21), 1),
        Holiday.HolyWeek => (easter.PlusDays(-7), 8),
        Holiday.PalmSunday => (easter.PlusDays(-7), 1),
        Holiday.MaundyThursday => (easter.PlusDays(-3), 1),
        Holiday.GoodFriday => (easter.PlusDays(-2), 1),
        Holiday.HolySaturday => (easter.PlusDays(-1), 1),
        Holiday.EasterMonday => (easter.PlusDays(1), 1),
        Holiday.Ascension => (easter.PlusDays(39), 1),
        Holiday.Pentecost => (easter.PlusDays(49), 1),
        Holiday.WhitMonday => (easter.PlusDays(50), 1),
        Holiday.TrinitySunday => (easter.PlusDays(56), 1),
        Holiday.CorpusChristi => (easter.PlusDays(60), 1),
        _ => (easter, 1),
    };

    private static (LocalDate First, int Days) Orthodox(Holiday holiday, LocalDate easter) => holiday switch
    {
        Holiday.OrthodoxGreatFast => (easter.PlusDays(-48), 40),
        Holiday.OrthodoxCleanMonday => (easter.PlusDays(-48), 1),
        Holiday.OrthodoxLazarusSaturday => (easter.PlusDays(-8), 1),
        Holiday.OrthodoxPalmSunday => (easter.PlusDays(-7), 1),
        Holiday.OrthodoxGoodFriday => (easter.PlusDays(-2), 1),
        Holiday.OrthodoxEasterMonday => (easter.PlusDays(1), 1),
        _ => (easter, 1),
    };
}
