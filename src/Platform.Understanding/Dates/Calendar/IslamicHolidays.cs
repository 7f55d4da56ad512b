using NodaTime;

namespace Platform.Understanding.Dates.Calendar;

/// <summary>
/// Islamic holidays by the Umm al-Qura calendar, and by the civil one outside its tables. The moon as seen in a
/// country may move them by a day.
/// </summary>
internal static class IslamicHolidays
{
    private static readonly CalendarSystem Civil = CalendarSystem.IslamicBcl;

    public static (LocalDate First, int Days)? In(Holiday holiday, int year)
    {
        int islamic = (int)((year - 622) * 33L / 32) - 1;
        for (int candidate = islamic; candidate <= islamic + 3; candidate++)
        {
            if (candidate is > 0 and < 9600 && Day(holiday, candidate) is { } day && day.First.Year == year)
            {
                return day;
            }
        }

        return null;
    }

    private static (LocalDate First, int Days)? Day(Holiday holiday, int year) => holiday switch
    {
        Holiday.IslamicNewYear => (Day(year, 1, 1), 1),
        Holiday.Ashura => (Day(year, 1, 10), 1),
        Holiday.Mawlid => (Day(year, 3, 12), 1),
        Holiday.IsraAndMiraj => (Day(year, 7, 27), 1),
        Holiday.Ramadan => (Day(year, 9, 1), Period.DaysBetween(Day(year, 9, 1), Day(year, 10, 1))),
        Holiday.LaylatAlQadr => (Day(year, 9, 27), 1),
        Holiday.JumatulWida => (LastFriday(Day(year, 10, 1)), 1),
        Holiday.EidAlFitr => (Day(year, 10, 1), 1),
        _ => (Day(year, 12, 10), 1),
    };

    private static LocalDate Day(int year, int month, int day)
    {
        CalendarSystem calendar = year >= CalendarSystem.UmAlQura.MinYear && year <= CalendarSystem.UmAlQura.MaxYear
            ? CalendarSystem.UmAlQura
            : Civil;
        return new LocalDate(year, month, day, calendar).WithCalendar(CalendarSystem.Iso);
    }

    private static LocalDate LastFriday(LocalDate end) =>
        end.PlusDays(-1 - (((int)end.PlusDays(-1).DayOfWeek - (int)IsoDayOfWeek.Friday + 7) % 7));
}
