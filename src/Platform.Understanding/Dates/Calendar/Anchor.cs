using NodaTime;

namespace Platform.Understanding.Dates.Calendar;

/// <summary>Where "today" is, and the dates counted from it.</summary>
/// <param name="Current">The time under discussion, which "an hour later" is later than.</param>
/// <param name="First">The same for "an hour earlier": of several times spoken of, the first.</param>
internal sealed record Anchor(LocalDateTime Now, bool DayFirst, LocalDateTime? Current, LocalDateTime? First)
{
    /// <summary>A date whose weekday fits may be as long ago; longer, it is the coming one and the weekday a slip.</summary>
    private const int DaysPast = 30;

    /// <summary>The 29th of February comes within these.</summary>
    private const int LeapYears = 8;

    public LocalDate Today => Now.Date;

    /// <summary>In the south, where summer is at Christmas.</summary>
    public bool South { get; init; }

    /// <summary>ISO 3166-1 code of the client's country; empty where it is not known.</summary>
    public string Region { get; init; } = "";

    /// <summary>The Monday of this week, or of one so many weeks away.</summary>
    public LocalDate Monday(int weeks = 0) => Today.PlusDays(1 - (int)Today.DayOfWeek + (7 * weeks));

    public LocalDate InWeek(int weeks, int weekday) => Monday(weeks).PlusDays(weekday - 1);

    /// <summary>The first such weekday after today.</summary>
    public LocalDate Coming(int weekday) => Today.PlusDays(((weekday - (int)Today.DayOfWeek + 6) % 7) + 1);

    /// <summary>"This Friday": this week's unless it is past.</summary>
    public LocalDate This(int weekday) => Today.PlusDays((weekday - (int)Today.DayOfWeek + 7) % 7);

    public LocalDate Recent(int weekday) => Today.PlusDays(-((((int)Today.DayOfWeek - weekday + 6) % 7) + 1));

    /// <summary>The first day of this month, or of one so many months away.</summary>
    public LocalDate FirstOfMonth(int months = 0) => new LocalDate(Today.Year, Today.Month, 1).PlusMonths(months);

    /// <summary>The first day of this quarter of the year, or of one so many quarters away.</summary>
    public LocalDate FirstOfQuarter(int quarters) => FirstOfMonth((quarters * 3) - ((Today.Month - 1) % 3));

    /// <summary>The year in which a month next occurs; this month is this year's.</summary>
    public int YearOf(int month) => month >= Today.Month ? Today.Year : Today.Year + 1;

    /// <summary>A day and month without year: the next such day, or the nearest that falls on the weekday named with it.</summary>
    public LocalDate? Complete(int month, int day, int weekday)
    {
        LocalDate earliest = weekday == 0 ? Today : Today.PlusDays(-DaysPast);
        for (int year = earliest.Year; year <= Today.Year + (weekday == 0 ? LeapYears : 1); year++)
        {
            bool fits = MonthDays.Date(year, month, day) is { } date && date >= earliest
                && (weekday == 0 || (int)date.DayOfWeek == weekday);
            if (fits)
            {
                return new LocalDate(year, month, day);
            }
        }

        return weekday == 0 ? null : Complete(month, day, 0);
    }

    /// <summary>A day of some month to come ("the 13th", "Thursday the 13th").</summary>
    public LocalDate? Complete(int day, int weekday)
    {
        for (int months = 0; months <= 12; months++)
        {
            LocalDate first = FirstOfMonth(months);
            bool fits = MonthDays.Date(first.Year, first.Month, day) is { } date
                && date >= Today && (weekday == 0 || (int)date.DayOfWeek == weekday);
            if (fits)
            {
                return first.PlusDays(day - 1);
            }
        }

        return weekday == 0 ? null : Complete(day, 0);
    }

    /// <summary>A year of two digits, within fifty years of now.</summary>
    public int Century(int twoDigits)
    {
        int year = (Today.Year / 100 * 100) + twoDigits;
        return year >= Today.Year + 50 ? year - 100 : year < Today.Year - 50 ? year + 100 : year;
    }
}
