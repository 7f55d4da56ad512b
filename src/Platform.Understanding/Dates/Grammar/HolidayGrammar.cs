using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>Holidays by name: the next one, or that of a year ("Easter 2027", "last Thanksgiving", "Christmas in two years").</summary>
internal static class HolidayGrammar
{
    public static bool Try(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        int next = at;
        s.Skip(ref next, Lex.The);
        Lex mode = s.Kind(next) is Lex.This or Lex.Next or Lex.Coming or Lex.Last ? s.Kind(next++) : Lex.None;
        if (!s.Is(next, Lex.Holiday))
        {
            return false;
        }

        Holiday holiday = RegionalHolidays.In(s.Anchor.Region, (Holiday)s[next++].Value);
        bool weekend = WeekOfGrammar.IsWeekend(s, next);
        next += weekend ? 1 : 0;
        (LocalDate First, int Days)? found = TryYear(s, ref next, holiday, out int year)
            ? HolidayCalendar.In(holiday, year)
            : Nearest(s.Anchor, holiday, mode == Lex.Last ? -1 : 1);
        if (found is not { } day)
        {
            return false;
        }

        bool behind = !weekend && WeekOfGrammar.IsWeekend(s, next);
        at = behind ? next + 1 : next;
        draft = weekend || behind ? WeekOfGrammar.Around(day.First)
            : day.Days == 1 ? Draft.Day(day.First) : Draft.Days(day.First, day.First.PlusDays(day.Days - 1), Grain.Day);
        return true;
    }

    /// <summary>The next one, or with -1 the last one; one that goes on now counts as next.</summary>
    private static (LocalDate First, int Days)? Nearest(Anchor anchor, Holiday holiday, int sign)
    {
        int year = anchor.Today.Year;
        for (int tried = -1; tried <= 2; tried++)
        {
            if (HolidayCalendar.In(holiday, year + (tried * sign)) is { } day
                && (sign > 0 ? day.First.PlusDays(day.Days - 1) >= anchor.Today : day.First < anchor.Today))
            {
                return day;
            }
        }

        return null;
    }

    private static bool TryYear(Sentence s, ref int at, Holiday holiday, out int year)
    {
        int next = at;
        if (YearGrammar.Try(s, ref next, out year))
        {
            at = next;
            return true;
        }

        s.Skip(ref next, Lex.Of);
        bool shifted = s.Kind(next) is Lex.This or Lex.Next or Lex.Last && IsYear(s, next + 1);
        if (shifted)
        {
            year = s.Anchor.Today.Year + (s.Kind(next) switch { Lex.Next => 1, Lex.Last => -1, _ => 0 });
            at = next + 2;
            return true;
        }

        next = at;
        bool away = AwayGrammar.Try(s, ref next, out Draft draft) && draft is { Date: not null, Time: null, EndDate: null };
        year = away ? From(holiday, draft.Date!.Value) : 0;
        at = away ? next : at;
        return away;
    }

    private static bool IsYear(Sentence s, int at) => s.Is(at, Lex.Unit) && s[at].Value == (int)TimeUnit.Year;

    /// <summary>The year of the first such holiday from a date on ("Thanksgiving in 9 months").</summary>
    private static int From(Holiday holiday, LocalDate date) =>
        HolidayCalendar.In(holiday, date.Year) is { } day && day.First >= date ? date.Year : date.Year + 1;
}
