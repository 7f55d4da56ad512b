using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>A weekday together with a distance or a period: "Monday in two weeks", "dentro de dos semanas el lunes", "a Saturday in May".</summary>
internal static class WeekdayThen
{
    /// <summary>The weekday stands behind the distance.</summary>
    public static void Behind(Sentence s, ref int at, Amount amount, ref Draft draft)
    {
        int next = at;
        s.Skip(ref next, Lex.Comma);
        s.Skip(ref next, Lex.On, Lex.The);
        s.Skip(ref next, Lex.A);
        if (amount.Finest >= TimeUnit.Week && s.Is(next, Lex.Weekday) && draft is { Date: { } date, EndDate: null })
        {
            draft = Draft.Day(Place(date, s[next].Value, amount));
            at = next + 1;
        }
    }

    /// <summary>The weekday stands before it.</summary>
    public static LocalDate? Before(Sentence s, ref int at, int weekday)
    {
        int next = at;
        s.Skip(ref next, Lex.Comma);
        int start = next;
        s.Skip(ref start, Lex.In);
        if (!AmountGrammar.Try(s, ref start, out Amount amount) || amount.Finest < TimeUnit.Week
            || !AwayGrammar.Try(s, ref next, out Draft draft) || draft is not { Date: { } date, EndDate: null, Time: null })
        {
            return null;
        }

        at = next;
        return Place(date, weekday, amount);
    }

    /// <summary>"Any Saturday in April", "los sábados de mayo", "a Monday in the first half of June": the first one of it that is not over.</summary>
    public static LocalDate? Within(Sentence s, ref int at, int weekday)
    {
        int next = at + 1;
        if (s.Kind(at) is not (Lex.In or Lex.Of) || !(s.Kind(next) is Lex.Month or Lex.The or Lex.Next or Lex.This or Lex.Coming or Lex.Early or Lex.Late or Lex.Mid)
            || !DateGrammar.Try(s, ref next, out Draft period) || period is not { Date: { } first, EndDate: { } last, Time: null } || Period.DaysBetween(first, last) < NodaConstants.DaysPerWeek)
        {
            return null;
        }

        LocalDate from = LocalDate.Max(first, s.Anchor.Today);
        LocalDate found = from.PlusDays((weekday - (int)from.DayOfWeek + 7) % 7);
        at = found <= last ? next : at;
        return found <= last ? found : null;
    }

    /// <summary>Weeks lead into a week, and the weekday is that week's; months and years lead to a day, and it is the next from there.</summary>
    private static LocalDate Place(LocalDate date, int weekday, Amount amount) => amount.Finest == TimeUnit.Week
        ? date.PlusDays(weekday - (int)date.DayOfWeek)
        : date.PlusDays((weekday - (int)date.DayOfWeek + 7) % 7);
}
