using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>
/// Weekdays: "Friday" and "coming Friday" are the first after today, "this Friday" may be today, "next Friday" is next week's and "last Friday" last week's,
/// "Friday the 13th" and "Friday, March 8" are the date that is one.
/// </summary>
internal static class WeekdayGrammar
{
    private const int Soon = 300;

    public static bool Try(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        int next = at;
        s.Skip(ref next, Lex.The);
        Lex mode = s[next] is { Kind: Lex.Last, Value: 1 } ? Lex.Past : s.Kind(next) is Lex.This or Lex.Next or Lex.Coming or Lex.Last or Lex.Past ? s.Kind(next) : Lex.None;
        next += mode == Lex.None ? 0 : 1;
        Lexeme day = s[next];
        if (day.Kind != Lex.Weekday || (day.Weak && mode == Lex.None && !WeakWeekday.Stands(s, next)))
        {
            return false;
        }

        next++;
        if (mode == Lex.None && s.Kind(next) is Lex.Coming or Lex.Last && s.Kind(next + 1) is not (Lex.Unit or Lex.Weekday or Lex.Number))
        {
            mode = s.Kind(next++) == Lex.Last ? Lex.Past : Lex.Coming;
        }

        LocalDate plain = Plain(s.Anchor, mode, day.Value);
        int behind = next;
        draft = TryDated(s, ref next, day.Value, out Draft dated) ? dated
            : Draft.Day(WeekdayThen.Before(s, ref next, day.Value) ?? WeekdayThen.Within(s, ref next, day.Value) ?? Beside(s, ref next, day.Value) ?? Tail(s, ref next, day.Value, plain));
        draft.Weekday = next == behind && mode == Lex.None ? day.Value : 0;
        bool week = next > behind && ((IsWeek(s, next - 1) && s.Kind(next - 2) is Lex.Next or Lex.This or Lex.Coming) || (s.Is(next - 1, Lex.Coming) && IsWeek(s, next - 2)));
        draft.Week = draft.Date is { } date && (mode == Lex.Next || week) ? date.PlusDays(1 - (int)date.DayOfWeek) : null;
        at = next;
        return true;
    }

    private static LocalDate Plain(Anchor anchor, Lex mode, int weekday) => mode switch
    {
        Lex.This => anchor.This(weekday),
        Lex.Next => anchor.InWeek(1, weekday),
        Lex.Last => anchor.InWeek(-1, weekday),
        Lex.Past => anchor.Recent(weekday),
        _ => anchor.Coming(weekday),
    };

    /// <summary>"the Monday after Easter", "the Saturday before Christmas": the first such weekday beyond that day.</summary>
    public static LocalDate? Beside(Sentence s, ref int at, int weekday)
    {
        int next = at + 1;
        bool after = s.Is(at, Lex.After);
        if (s.Kind(at) is not (Lex.After or Lex.Before) || s.Kind(next) is Lex.Next or Lex.Weekday or Lex.RelativeDay
            || !DateGrammar.Try(s, ref next, out Draft day) || day is not { Date: { } first, Time: null, Grain: Grain.Day })
        {
            return null;
        }

        at = next;
        LocalDate from = after ? day.EndDate ?? first : first;
        return after ? from.PlusDays(((weekday - (int)from.DayOfWeek + 6) % 7) + 1) : from.PlusDays(-((((int)from.DayOfWeek - weekday + 6) % 7) + 1));
    }

    /// <summary>The date behind a weekday: "the 13th", "March 8", "5/12".</summary>
    private static bool TryDated(Sentence s, ref int at, int weekday, out Draft draft)
    {
        int next = at;
        s.Skip(ref next, Lex.Comma, Lex.Dash);
        s.Skip(ref next, Lex.On);
        next += s.Is(next, Lex.Unit) && s[next].Value == (int)TimeUnit.Day && s.Is(next + 1, Lex.Number) ? 1 : 0;
        int start = next;
        if (MonthDateGrammar.Try(s, ref next, weekday, out draft) || AbsentGrammar.Try(s, ref next, out draft))
        {
            at = next;
            return true;
        }

        s.Skip(ref next, Lex.The);
        bool numeric = NumericDateGrammar.Try(s, ref next, weekday, out LocalDate date);
        LocalDate? counted = numeric ? null : Counted(s, next, weekday);
        bool ordinal = counted is not null;
        date = counted ?? date;
        next += ordinal ? 1 : 0;
        draft = Draft.Day(date);
        at = numeric || ordinal ? next : at;
        return next > start && (numeric || ordinal);
    }

    /// <summary>"Friday the 13th", and "Monday 21" where a Monday soon is a 21st; a number up to twelve only where the very next is, or an hour follows.</summary>
    private static LocalDate? Counted(Sentence s, int at, int weekday)
    {
        Lexeme day = s[at];
        bool ordinal = (day.Kind == Lex.Ordinal && s.Kind(at + 1) != Lex.Word) || (s.Is(at - 1, Lex.Unit) && day is { Kind: Lex.Number, Value: > 0 and <= 31 });
        bool plain = day is { Kind: Lex.Number, InDigits: true, Length: <= 2, Value: > 0 and <= 31 }
            && (day.Value > 12 || (s.Anchor.Coming(weekday).Day == day.Value && !(s[at + 1] is { Kind: Lex.Dash, Spaced: false } && s.Is(at + 2, Lex.Number))) || (s.Is(at + 1, Lex.At) && s.Is(at + 2, Lex.Number)));
        bool number = plain && s.Kind(at + 1).EndsNumber() && s.Kind(at + 1) is not (Lex.Meridiem or Lex.HourMark or Lex.Month);
        LocalDate? date = ordinal || number ? s.Anchor.Complete(day.Value, weekday) : null;
        bool soon = date is { } found && (int)found.DayOfWeek == weekday && Period.DaysBetween(s.Anchor.Today, found) < Soon;
        return ordinal || soon ? date : null;
    }

    /// <summary>"Tuesday next week", "Friday of this week", "Friday week", "Friday after next", "el viernes en ocho".</summary>
    private static LocalDate Tail(Sentence s, ref int at, int weekday, LocalDate plain)
    {
        int next = at;
        s.Skip(ref next, Lex.Comma);
        s.Skip(ref next, Lex.Of, Lex.In);
        s.Skip(ref next, Lex.From);
        s.Skip(ref next, Lex.The);
        int? weeks = s.Kind(next) switch { Lex.This => 0, Lex.Next or Lex.Coming => 1, Lex.Last => -1, _ => null };
        if (IsWeek(s, next) && s.Kind(next + 1) is Lex.Coming or Lex.Last && next > at)
        {
            at = next + 2;
            return s.Anchor.InWeek(s.Is(next + 1, Lex.Last) ? -1 : 1, weekday);
        }

        if (next > at && WeekOfGrammar.TryNumbered(s, ref next, out Draft numbered))
        {
            at = next;
            return numbered.Date!.Value.PlusDays(weekday - 1);
        }

        if (weeks is { } away && IsWeek(s, next + 1))
        {
            at = next + 2;
            return s.Anchor.InWeek(away, weekday);
        }

        bool fortnight = s.Is(at, Lex.Unit) && s[at].Value == (int)TimeUnit.Fortnight;
        bool week = fortnight || IsWeek(s, at);
        bool eight = s.Is(at, Lex.In) && s[at + 1] is { Kind: Lex.Number, InDigits: false, Value: 8 or 15 } && s.Kind(at + 2).EndsNumber();
        bool afterNext = s.Is(at, Lex.After) && s.Is(at + 1, Lex.Next) && !s.Is(at + 2, Lex.Unit);
        fortnight |= eight && s[at + 1].Value == 15;
        at += week ? 1 : afterNext || eight ? 2 : 0;
        return week || afterNext || eight ? plain.PlusDays(fortnight ? 14 : 7) : plain;
    }

    public static bool IsWeek(Sentence s, int at) => s.Is(at, Lex.Unit) && s[at].Value == (int)TimeUnit.Week;
}
