using NodaTime;

namespace Platform.Understanding.Dates.Calendar;

/// <summary>Holidays that are the n-th weekday of a month, as the country keeps them that gave them their name.</summary>
internal static class WeekdayHolidays
{
    public static (LocalDate First, int Days) In(Holiday holiday, int year) => holiday switch
    {
        Holiday.MartinLutherKingDay => (Nth(year, 1, 3, IsoDayOfWeek.Monday), 1),
        Holiday.PresidentsDay => (Nth(year, 2, 3, IsoDayOfWeek.Monday), 1),
        Holiday.EarthHour => (EarthHour(year), 1),
        Holiday.MothersDaySpain => (Nth(year, 5, 1, IsoDayOfWeek.Sunday), 1),
        Holiday.FathersDaySpain => (new LocalDate(year, 3, 19), 1),
        Holiday.MothersDayArgentina => (Nth(year, 10, 3, IsoDayOfWeek.Sunday), 1),
        Holiday.FamilyDayCanada => (Nth(year, 2, 3, IsoDayOfWeek.Monday), 1),
        Holiday.VictoriaDayCanada => (VictoriaDay(year), 1),
        Holiday.ThanksgivingCanada => (Nth(year, 10, 2, IsoDayOfWeek.Monday), 1),
        Holiday.GivingTuesday => (Nth(year, 11, 4, IsoDayOfWeek.Thursday).PlusDays(5), 1),
        Holiday.MothersDay => (Nth(year, 5, 2, IsoDayOfWeek.Sunday), 1),
        Holiday.FathersDay => (Nth(year, 6, 3, IsoDayOfWeek.Sunday), 1),
        Holiday.MemorialDay or Holiday.SpringBankHoliday => (MonthDays.Last(year, 5, IsoDayOfWeek.Monday), 1),
        Holiday.EarlyMayBankHoliday => (Nth(year, 5, 1, IsoDayOfWeek.Monday), 1),
        Holiday.SummerBankHoliday => (MonthDays.Last(year, 8, IsoDayOfWeek.Monday), 1),
        Holiday.LaborDayUs => (Nth(year, 9, 1, IsoDayOfWeek.Monday), 1),
        Holiday.ColumbusDay => (Nth(year, 10, 2, IsoDayOfWeek.Monday), 1),
        Holiday.BossesDay => (NearestWorkday(new LocalDate(year, 10, 16)), 1),
        Holiday.AdminProfessionalsDay => (MonthDays.Last(year, 4, IsoDayOfWeek.Saturday).PlusDays(-3), 1),
        Holiday.YouthServiceDay => (Nth(year, 4, 4, IsoDayOfWeek.Friday), 3),
        Holiday.BlackFriday => (Nth(year, 11, 4, IsoDayOfWeek.Thursday).PlusDays(1), 1),
        Holiday.CyberMonday => (Nth(year, 11, 4, IsoDayOfWeek.Thursday).PlusDays(4), 1),
        _ => (Nth(year, 11, 4, IsoDayOfWeek.Thursday), 1),
    };

    private static LocalDate Nth(int year, int month, int n, IsoDayOfWeek day) => MonthDays.Nth(year, month, n, day)!.Value;

    /// <summary>The Monday before 25 May.</summary>
    private static LocalDate VictoriaDay(int year) => new LocalDate(year, 5, 25).Previous(IsoDayOfWeek.Monday);

    /// <summary>The last Saturday of March, a week before when Easter's eve falls on it.</summary>
    private static LocalDate EarthHour(int year)
    {
        LocalDate day = MonthDays.Last(year, 3, IsoDayOfWeek.Saturday);
        return day == Easter.Western(year).PlusDays(-1) ? day.PlusDays(-7) : day;
    }

    private static LocalDate NearestWorkday(LocalDate day) => day.DayOfWeek switch
    {
        IsoDayOfWeek.Saturday => day.PlusDays(-1),
        IsoDayOfWeek.Sunday => day.PlusDays(1),
        _ => day,
    };
}
