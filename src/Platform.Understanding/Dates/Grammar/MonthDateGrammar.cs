using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>Dates with the month's name: "March 8th", "the 3rd of May", "8 to 10 March", "July 13 - 15", "el 12 del 3".</summary>
internal static class MonthDateGrammar
{
    public static bool Try(Sentence s, ref int at, int weekday, out Draft draft) => s.Kind(at) == Lex.Month
        ? TryMonthFirst(s, ref at, weekday, out draft)
        : TryDayFirst(s, ref at, weekday, out draft);

    private static bool TryMonthFirst(Sentence s, ref int at, int weekday, out Draft draft)
    {
        draft = default;
        int month = s[at].Value;
        int next = at + 1;
        s.Skip(ref next, Lex.Comma);
        bool signed = !s[next].Spaced && s.Skip(ref next, Lex.Slash, Lex.Dash);
        s.Skip(ref next, Lex.The);
        if (!TryDay(s, ref next, out int day) || IsHour(s, next))
        {
            return false;
        }

        if (signed && s.Kind(next) is Lex.Slash or Lex.Dash && s[next + 1] is { InDigits: true, Length: 4 })
        {
            next++;
        }

        int last = RangeEnd(s, ref next, day);
        return TryFinish(s, ref at, next, (month, day, last, weekday), out draft);
    }

    private static bool TryDayFirst(Sentence s, ref int at, int weekday, out Draft draft)
    {
        draft = default;
        int next = at;
        s.Skip(ref next, Lex.The);
        if (!TryDay(s, ref next, out int day))
        {
            return false;
        }

        int last = RangeEnd(s, ref next, day);
        if (s.Is(next, Lex.Unit) && s[next].Value == (int)TimeUnit.Day && s.Is(next - 1, Lex.Ordinal))
        {
            next++;
        }

        s.Skip(ref next, Lex.Of, Lex.In);
        s.Skip(ref next, Lex.Comma, Lex.Dash);
        if (s.Is(next, Lex.Month))
        {
            return TryFinish(s, ref at, next + 1, (s[next].Value, day, last, weekday), out draft);
        }

        bool counted = s.Is(next - 1, Lex.Of) && (s[next - 1].Value & 1) != 0 && s[next - 2].InDigits && s[next] is { Kind: Lex.Number, InDigits: true, Value: > 0 and <= 12 } && s.Kind(next + 1).EndsNumber();
        if (counted && (s[at] is { Kind: Lex.The, Value: 1 } || s.Is(at - 1, Lex.DayNumber)))
        {
            return TryFinish(s, ref at, next + 1, (s[next].Value, day, last, weekday), out draft);
        }

        draft = default;
        return s.Is(next - 1, Lex.Of) && TryMonthAway(s, ref next, day, out LocalDate first)
            && TryResolve(first.Year, first.Month, day, last, out draft) && Move(ref at, next);
    }

    private static bool Move(ref int at, int next)
    {
        at = next;
        return true;
    }

    /// <summary>"of this month", "of the next month"; "of the month" is the next one where the day is over.</summary>
    private static bool TryMonthAway(Sentence s, ref int at, int day, out LocalDate first)
    {
        s.Skip(ref at, Lex.The);
        int? months = s.Kind(at) switch { Lex.This => 0, Lex.Next or Lex.Coming => 1, Lex.Last => -1, Lex.Unit => 0, _ => null };
        at += s.Is(at, Lex.Unit) ? 0 : 1;
        months = s.Is(at, Lex.Unit) && s.Kind(at + 1) is Lex.Coming or Lex.Last ? s.Is(at + 1, Lex.Coming) ? 1 : -1 : months;
        bool behind = months is 1 or -1 && s.Kind(at + 1) is Lex.Coming or Lex.Last;
        bool read = months is not null && s.Is(at, Lex.Unit) && s[at].Value == (int)TimeUnit.Month;
        int over = !behind && s.Kind(at - 1) is not (Lex.This or Lex.Next or Lex.Coming or Lex.Last) && day < s.Anchor.Today.Day ? 1 : 0;
        first = s.Anchor.FirstOfMonth((months ?? 0) + over);
        at += !read ? 0 : behind ? 2 : 1;
        return read;
    }

    private static bool TryFinish(Sentence s, ref int at, int next, (int Month, int Day, int Last, int Weekday) said, out Draft draft)
    {
        bool year = YearGrammar.Try(s, ref next, out int number);
        LocalDate? first = year ? MonthDays.Date(number, said.Month, said.Day) : s.Anchor.Complete(said.Month, said.Day, said.Weekday);
        if (first is not { } date || !TryResolve(date.Year, date.Month, said.Day, said.Last, out draft))
        {
            draft = Draft.None(new AbsentDay(said.Day, said.Month, year ? number : null));
        }

        draft.MonthSaid = draft.EndDate is null;
        draft.YearSaid = year;
        at = next;
        return true;
    }

    private static bool TryResolve(int year, int month, int day, int last, out Draft draft)
    {
        LocalDate? first = MonthDays.Date(year, month, day);
        LocalDate? end = last > day ? MonthDays.Date(year, month, last) : null;
        draft = first is not { } date ? default : end is { } until ? Draft.Days(date, until, Grain.Day) : Draft.Day(date);
        return first is not null;
    }

    public static bool TryDay(Sentence s, ref int at, out int day)
    {
        Lexeme lexeme = s[at];
        day = lexeme.Value;
        bool read = s.Kind(at - 1) is not (Lex.Sign or Lex.Label) && lexeme.Kind is Lex.Ordinal or Lex.Number && day is >= 1 and <= 31 && lexeme is not { InDigits: true, Length: > 2, Kind: Lex.Number };
        at += read ? 1 : 0;
        return read;
    }

    /// <summary>"13 to 15": the second day of a range, or 0.</summary>
    private static int RangeEnd(Sentence s, ref int at, int day)
    {
        int next = at;
        if (s.Kind(next) is not (Lex.Dash or Lex.To or Lex.Until or Lex.And))
        {
            return 0;
        }

        bool and = s.Is(next, Lex.And);
        next++;
        s.Skip(ref next, Lex.The);
        bool between = s.Is(at - 2, Lex.Between) || s.Is(at - 3, Lex.Between) || s.Is(at - 4, Lex.Between);
        if (!TryDay(s, ref next, out int last) || last <= day || IsHour(s, next) || (and && !between))
        {
            return 0;
        }

        at = next;
        return last;
    }

    /// <summary>"March 5 pm", "May 3:30": the number was an hour.</summary>
    private static bool IsHour(Sentence s, int next) =>
        s.Is(next - 1, Lex.Number) && (s.Kind(next) is Lex.Meridiem or Lex.Colon or Lex.OClock or Lex.Unit
            || (s.Is(next, Lex.HourMark) && !s[next].Spaced));
}
