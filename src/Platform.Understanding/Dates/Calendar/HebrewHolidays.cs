using NodaTime;
using NodaTime.Calendars;

namespace Platform.Understanding.Dates.Calendar;

/// <summary>Jewish holidays; one that begins at nightfall is given from its eve, as people plan by it.</summary>
internal static class HebrewHolidays
{
    private static readonly CalendarSystem Hebrew = CalendarSystem.GetHebrewCalendar(HebrewMonthNumbering.Civil);

    public static (LocalDate First, int Days)? In(Holiday holiday, int year)
    {
        // The Hebrew year that begins in autumn of the year before, and the one that begins in this year.
        int before = year + 3760;
        int spring = Hebrew.GetMonthsInYear(before) == 13 ? 1 : 0;
        return holiday switch
        {
            Holiday.TuBishvat => (Day(before, 5, 15).PlusDays(-1), 2),
            Holiday.Purim => (Day(before, 6 + spring, 14).PlusDays(-1), 2),
            Holiday.ShushanPurim => (Day(before, 6 + spring, 15).PlusDays(-1), 2),
            Holiday.Passover => (Day(before, 7 + spring, 15).PlusDays(-1), 9),
            Holiday.YomHaShoah => (YomHaShoah(Day(before, 7 + spring, 27)).PlusDays(-1), 2),
            Holiday.YomHaAtzmaut => (YomHaAtzmaut(Day(before, 8 + spring, 5)).PlusDays(-1), 2),
            Holiday.LagBaOmer => (Day(before, 8 + spring, 18).PlusDays(-1), 2),
            Holiday.Shavuot => (Day(before, 9 + spring, 6).PlusDays(-1), 3),
            Holiday.TishaBAv => (NotOnSaturday(Day(before, 11 + spring, 9)).PlusDays(-1), 2),
            Holiday.RoshHashanah => (Day(before + 1, 1, 1).PlusDays(-1), 3),
            Holiday.YomKippur => (Day(before + 1, 1, 10).PlusDays(-1), 2),
            Holiday.Sukkot => (Day(before + 1, 1, 15).PlusDays(-1), 9),
            Holiday.SheminiAtzeret => (Day(before + 1, 1, 22).PlusDays(-1), 2),
            Holiday.SimchatTorah => (Day(before + 1, 1, 23).PlusDays(-1), 2),
            _ => (Day(before + 1, 3, 25).PlusDays(-1), 8),
        };
    }

    private static LocalDate Day(int year, int month, int day) =>
        new LocalDate(year, month, day, Hebrew).WithCalendar(CalendarSystem.Iso);

    private static LocalDate NotOnSaturday(LocalDate day) =>
        day.DayOfWeek == IsoDayOfWeek.Saturday ? day.PlusDays(1) : day;

    /// <summary>27 Nisan; a day earlier on a Friday, a day later on a Sunday, to keep the Sabbath.</summary>
    private static LocalDate YomHaShoah(LocalDate day) => day.DayOfWeek switch
    {
        IsoDayOfWeek.Friday => day.PlusDays(-1),
        IsoDayOfWeek.Sunday => day.PlusDays(1),
        _ => day,
    };

    /// <summary>5 Iyar, moved to the Thursday before, or the Tuesday after, to keep the Sabbath.</summary>
    private static LocalDate YomHaAtzmaut(LocalDate day) => day.DayOfWeek switch
    {
        IsoDayOfWeek.Friday => day.PlusDays(-1),
        IsoDayOfWeek.Saturday => day.PlusDays(-2),
        IsoDayOfWeek.Monday => day.PlusDays(1),
        _ => day,
    };
}
