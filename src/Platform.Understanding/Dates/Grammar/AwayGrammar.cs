using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>So far away: "in two hours", "3 days from now", "an hour later", "two weeks from Saturday", "three Fridays from now".</summary>
internal static class AwayGrammar
{
    public static bool Try(Sentence s, ref int at, out Draft draft) =>
        TryIn(s, ref at, out draft) || TryWeekdays(s, ref at, out draft) || TryFrom(s, ref at, out draft);

    private static bool TryIn(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        int next = at;
        bool within = s.Is(next, Lex.Within);
        int sign = s[next].Value == 1 ? -1 : 1;
        if (!s.Skip(ref next, Lex.In, Lex.Within))
        {
            return false;
        }

        s.Skip(ref next, Lex.Around, Lex.Filler);
        next += s.Is(next, Lex.Few) && s.Is(next + 1, Lex.Number) ? 1 : 0;
        bool least = s.Skip(ref next, Lex.AtLeast);
        bool most = s.Skip(ref next, Lex.AtMost) || within;
        int start = next;
        bool coming = within && s.Kind(next) is Lex.Next or Lex.Coming;
        next += coming ? 1 : 0;
        if (sign > 0 && !within && AwayRange.Try(s, ref next, out draft))
        {
            at = next;
            return true;
        }

        if (!AmountGrammar.Try(s, ref next, coming, out Amount amount) || s.Kind(next) is Lex.Of or Lex.Ago)
        {
            return within && LimitGrammar.TryWithin(s, ref at, out draft);
        }

        s.Skip(ref next, Lex.Ish);
        if (s.Kind(next) is Lex.From or Lex.After or Lex.Before && TryFrom(s, ref start, out draft))
        {
            at = start;
            return true;
        }

        draft = most ? Until(s.Anchor, amount) : Away(s.Anchor, amount, sign);
        draft.Bound = least ? Bound.From : Bound.At;
        WeekdayThen.Behind(s, ref next, amount, ref draft);
        at = next;
        return true;
    }

    private static Draft Until(Anchor anchor, Amount amount) => amount.IsClock
        ? Draft.Between(anchor.Now, amount.From(anchor.Now, 1))
        : Draft.Days(anchor.Today, amount.From(anchor.Today, 1), Grain.Day);

    private static Draft Away(Anchor anchor, Amount amount, int sign) => amount.IsClock
        ? Draft.At(amount.From(anchor.Now, sign))
        : Draft.Day(amount.From(anchor.Today, sign));

    /// <summary>"two sundays from now", "2 thursdays ago".</summary>
    private static bool TryWeekdays(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        bool read = s[at] is { Kind: Lex.Number, Value: > 0 and < 50 } && s.Is(at + 1, Lex.Weekday) && s.Kind(at + 2) is Lex.FromNow or Lex.Ago;
        if (!read)
        {
            return false;
        }

        (int count, int weekday) = (s[at].Value - 1, s[at + 1].Value);
        draft = Draft.Day(s.Is(at + 2, Lex.FromNow) ? s.Anchor.Coming(weekday).PlusDays(7 * count) : s.Anchor.Recent(weekday).PlusDays(-7 * count));
        at += 3;
        return true;
    }

    private static bool TryFrom(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        int next = at;
        s.Skip(ref next, Lex.The);
        bool bare = s.Is(next, Lex.Unit);
        if (!TryAmount(s, ref next, out Amount amount))
        {
            return false;
        }

        s.Skip(ref next, Lex.Ish);
        Lex link = s.Kind(next++);
        bool read = link switch
        {
            Lex.FromNow => Take(Away(s.Anchor, amount, 1), out draft),
            Lex.RelativeDay or Lex.Weekday when !bare && amount.Finest == TimeUnit.Week && s.Kind(at - 1) is not (Lex.For or Lex.Every) => Back(ref next) && CountedFrom.TryDate(s, ref next, amount, 1, out draft),
            Lex.This or Lex.Next or Lex.Coming when !bare && amount.Finest == TimeUnit.Week && s.Is(next, Lex.Weekday) => Back(ref next) && CountedFrom.TryDate(s, ref next, amount, 1, out draft),
            Lex.Ago => Take(Away(s.Anchor, amount, -1), out draft),
            Lex.Later when s.Is(next, Lex.This) => false,
            Lex.Later => Take(CountedFrom.Current(s.Anchor, amount, 1), out draft),
            Lex.Earlier => Take(CountedFrom.Current(s.Anchor, amount, -1), out draft),
            Lex.On or Lex.Starting when bare => false,
            Lex.After or Lex.Before when bare && amount.Finest == TimeUnit.Week && s.Kind(next) is not (Lex.RelativeDay or Lex.Next or Lex.Weekday) => false,
            Lex.From when s.Is(at - 1, Lex.For) || s.Is(next - 2, Lex.Part) => CountedFrom.TrySpan(s, ref next, amount, out draft),
            Lex.From or Lex.After or Lex.On => CountedFrom.TryDate(s, ref next, amount, 1, out draft),
            Lex.Starting => CountedFrom.TrySpan(s, ref next, amount, out draft),
            Lex.Before => CountedFrom.TryDate(s, ref next, amount, -1, out draft),
            _ => false,
        };
        if (read && link is Lex.FromNow or Lex.From or Lex.After)
        {
            WeekdayThen.Behind(s, ref next, amount, ref draft);
        }

        // "three weeks ago today"
        next += read && link == Lex.Ago && s.Is(next, Lex.RelativeDay) ? 1 : 0;
        read = read || (bare && TryDayBeside(s, link, ref next, out draft));
        at = read ? next : at;
        return read;
    }

    private static bool Back(ref int at)
    {
        at--;
        return true;
    }

    /// <summary>"el día después de Reyes", "el día antes".</summary>
    public static bool TryDayFrom(Sentence s, ref int at, out Draft draft)
    {
        int next = at + 2;
        int sign = s.Kind(at + 1) is Lex.After or Lex.Later ? 1 : -1;
        bool read = CountedFrom.TryDate(s, ref next, Amount.Of(1, TimeUnit.Day), sign, out draft);
        if (!read && s.Discussed is { } day)
        {
            (read, draft) = (true, Draft.Day(day.PlusDays(sign)));
        }

        at = read ? next : at;
        return read;
    }

    /// <summary>"the day before", "the day after": of the day under discussion.</summary>
    private static bool TryDayBeside(Sentence s, Lex link, ref int at, out Draft draft)
    {
        bool read = link is Lex.Before or Lex.After && s.Is(at - 2, Lex.Unit) && s[at - 2].Value == (int)TimeUnit.Day && s.Kind(at) is not Lex.Word;
        draft = read && s.Discussed is { } day ? Draft.Day(day.PlusDays(link == Lex.After ? 1 : -1)) : default;
        return draft.Date is not null;
    }

    /// <summary>An amount, or a day or week without number ("the day after", "week after").</summary>
    private static bool TryAmount(Sentence s, ref int at, out Amount amount)
    {
        Lexeme unit = s[at];
        bool bare = unit.Kind == Lex.Unit && (TimeUnit)unit.Value is TimeUnit.Day or TimeUnit.Week;
        amount = bare ? Amount.Of(1, (TimeUnit)unit.Value) : default;
        at += bare ? 1 : 0;
        return bare || AmountGrammar.Try(s, ref at, out amount);
    }

    private static bool Take(Draft read, out Draft draft)
    {
        draft = read;
        return true;
    }
}
