using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>Weeks, weekends, months and years from here: "next week", "this weekend", "the next two weeks", "next week Tuesday", "March".</summary>
internal static class PeriodGrammar
{
    public static bool Try(Sentence s, ref int at, out Draft draft)
    {
        int next = at;
        if (s.Is(at, Lex.Number))
        {
            return TryCountedBehind(s, ref at, out draft);
        }

        bool the = s.Skip(ref next, Lex.The);
        if (the && s.Is(next, Lex.Number) && TryCountedBehind(s, ref next, out draft))
        {
            at = next;
            return true;
        }

        int? shift = s.Kind(next) switch { Lex.This => 0, Lex.Next or Lex.Coming => 1, Lex.Last or Lex.Past => -1, _ => null };
        next += shift is null ? 0 : 1;
        bool read = shift is { } away
            ? TryShifted(s, ref next, away, out draft) || TryCounted(s, ref next, away, out draft)
            : TryBare(s, ref next, the, out draft);
        at = read ? next : at;
        return read;
    }

    private static bool TryShifted(Sentence s, ref int at, int shift, out Draft draft)
    {
        draft = default;
        Lexeme unit = s[at];
        if (unit.Kind is Lex.Month or Lex.Ordinal or Lex.Number)
        {
            return (shift >= 0 && MonthDateGrammar.Try(s, ref at, 0, out draft)) || (unit.Kind == Lex.Month && TryMonth(s, ref at, shift, out draft));
        }

        bool read = (unit.Kind == Lex.Unit || (unit.Kind == Lex.Quarter && shift != 0)) && TryUnit(s.Anchor, unit.Kind == Lex.Unit ? (TimeUnit)unit.Value : TimeUnit.QuarterYear, shift, out draft);
        at += read ? 1 : 0;
        if (read)
        {
            DayWithin.Behind(s, ref at, ref draft);
        }

        return read;
    }

    private static bool TryUnit(Anchor anchor, TimeUnit unit, int shift, out Draft draft)
    {
        draft = unit switch
        {
            TimeUnit.Week => Draft.Week(anchor.Monday(shift)),
            TimeUnit.Fortnight when shift < 0 => Draft.Days(anchor.Today.PlusDays(-14), anchor.Today.PlusDays(-1), Grain.Week),
            TimeUnit.Fortnight => Draft.Days(anchor.Today, anchor.Today.PlusDays(13), Grain.Week),
            TimeUnit.Weekend => Draft.Weekend(anchor.Monday(shift)),
            TimeUnit.WorkingWeek => Draft.Days(anchor.Monday(shift), anchor.Monday(shift).PlusDays(4), Grain.Week),
            TimeUnit.Month => Draft.Month(anchor.FirstOfMonth(shift)),
            TimeUnit.QuarterYear => Months(anchor.FirstOfQuarter(shift), 3),
            TimeUnit.Year => Months(new LocalDate(anchor.Today.Year + shift, 1, 1), 12),
            TimeUnit.Hour when shift > 0 => Counted(anchor, Amount.Of(1, unit), 1),
            TimeUnit.Day => Draft.Day((shift > 0 ? anchor.Current?.Date ?? anchor.Today : anchor.Today).PlusDays(shift)),
            _ => default,
        };
        return draft.Date is not null;
    }

    private static Draft Months(LocalDate first, int count) => Draft.Days(first, first.PlusMonths(count).PlusDays(-1), Grain.Month);

    /// <summary>"the next two weeks", "the next few days".</summary>
    private static bool TryCounted(Sentence s, ref int at, int shift, out Draft draft)
    {
        draft = default;
        int next = at;
        if (shift == 0 || !s.Is(next, Lex.Number) && s.Kind(next) is not (Lex.Few or Lex.Couple) || !AmountGrammar.Try(s, ref next, out Amount amount))
        {
            return false;
        }

        // "for the last 3 weeks, and 2 days ago …": the last part is a distance of its own
        bool apart = s.Is(next, Lex.Ago);
        next = apart ? at : next;
        bool read = !apart || AmountGrammar.TryPart(s, ref next, out amount);
        draft = read ? Counted(s.Anchor, amount, shift) : default;
        at = read ? next : at;
        return read;
    }

    /// <summary>"two upcoming weeks", "the 2 next days" (but "a table for 2 next week"), "the 5 past days".</summary>
    private static bool TryCountedBehind(Sentence s, ref int at, out Draft draft)
    {
        int shift = s.Kind(at + 1) switch { Lex.Coming => 1, Lex.Next when s.Is(at - 1, Lex.The) => 1, Lex.Last or Lex.Past => -1, _ => 0 };
        bool read = shift != 0 && s.Is(at + 2, Lex.Unit);
        draft = read ? Counted(s.Anchor, Amount.Of(s[at].Value, (TimeUnit)s[at + 2].Value), shift) : default;
        at += read ? 3 : 0;
        return read;
    }

    private static Draft Counted(Anchor anchor, Amount amount, int shift) =>
        amount is { Finest: TimeUnit.QuarterYear, Months: var months } ? Months(anchor.FirstOfQuarter(shift > 0 ? 1 : -months / 3), months)
        : amount.IsClock
            ? shift > 0 ? Draft.Between(anchor.Now, amount.From(anchor.Now, 1)) : Draft.Between(amount.From(anchor.Now, -1), anchor.Now)
            : shift > 0
                ? Draft.Days(anchor.Today.PlusDays(1), amount.From(anchor.Today, 1), Grain.Day)
                : Draft.Days(amount.From(anchor.Today, -1), anchor.Today.PlusDays(-1), Grain.Day);

    /// <summary>"the weekend", "the week of March 5th", "the week after next", and a month by itself.</summary>
    private static bool TryBare(Sentence s, ref int at, bool the, out Draft draft)
    {
        draft = default;
        Lexeme lexeme = s[at];
        if (lexeme.Kind == Lex.Month)
        {
            return TryMonth(s, ref at, null, out draft);
        }

        int? behind = s.Kind(at + 1) switch { Lex.Coming => 1, Lex.Last => -1, _ => null };
        if (behind is { } shift && lexeme.Kind == Lex.Unit && TryUnit(s.Anchor, (TimeUnit)lexeme.Value, shift, out draft))
        {
            at += 2;
            DayWithin.Behind(s, ref at, ref draft);
            return true;
        }

        if (lexeme.Kind == Lex.Unit && WeekOfGrammar.TryBeside(s, ref at, out draft))
        {
            return true;
        }

        if (lexeme.Kind == Lex.Unit && TryAfterNext(s, ref at, (TimeUnit)lexeme.Value, out draft))
        {
            return true;
        }

        bool week = WeekdayGrammar.IsWeek(s, at);
        int next = at + 2;
        s.Skip(ref next, Lex.On);
        if (week && ((s.Kind(at + 1) is Lex.Starting or Lex.Begin && !s.Is(at - 1, Lex.Every)) || (the && s.Kind(at + 1) is Lex.Of or Lex.From)) && DateGrammar.Try(s, ref next, out Draft day) && day.Date is { } date)
        {
            at = next;
            draft = Draft.Week(date.PlusDays(1 - (int)date.DayOfWeek));
            return true;
        }

        bool weekend = lexeme.Kind == Lex.Unit && lexeme.Value == (int)TimeUnit.Weekend && !s.Is(at - 1, Lex.Number);
        draft = weekend ? Draft.Weekend(s.Anchor.Monday()) : default;
        at += weekend ? 1 : 0;
        return weekend;
    }

    /// <summary>"the week after next", "the weekend after the next one", "la semana después de la que viene".</summary>
    private static bool TryAfterNext(Sentence s, ref int at, TimeUnit unit, out Draft draft)
    {
        draft = default;
        int next = at + 1;
        bool after = s.Skip(ref next, Lex.After);
        s.Skip(ref next, Lex.The);
        bool read = after && unit >= TimeUnit.Week && s.Kind(next) is Lex.Next or Lex.Coming && s.Kind(next + 1) is not (Lex.Unit or Lex.Weekday or Lex.Month or Lex.Holiday)
            && TryUnit(s.Anchor, unit, 2, out draft);
        at = read ? next + 1 : at;
        return read;
    }

    private static bool TryMonth(Sentence s, ref int at, int? shift, out Draft draft)
    {
        int month = s[at].Value;
        int next = at + 1;
        bool year = YearGrammar.TryBehindMonth(s, ref next, out int number);
        bool noDay = s[next] is { Kind: Lex.Number or Lex.Ordinal, InDigits: true, Value: <= 31 } && next == at + 1;
        draft = default;
        if (noDay || (shift is null && !year && !MonthStands(s, at)))
        {
            return false;
        }

        Anchor anchor = s.Anchor;
        number = year ? number : shift == 0 ? anchor.Today.Year : shift < 0 ? (month < anchor.Today.Month ? anchor.Today.Year : anchor.Today.Year - 1)
            : shift > 0 && month == anchor.Today.Month ? anchor.Today.Year + 1 : anchor.YearOf(month);
        draft = Draft.Month(new LocalDate(number, month, 1)) with { YearSaid = year };
        at = next;
        return true;
    }

    /// <summary>A month's name alone may be a person's, or another word: it needs a preposition, or to be the answer.</summary>
    private static bool MonthStands(Sentence s, int at) =>
        s.Kind(s.Is(at - 1, Lex.The) && !s.Is(at + 1, Lex.Word) ? at - 2 : at - 1) is Lex.In or Lex.Of or Lex.Until or Lex.From or Lex.Since or Lex.By or Lex.After or Lex.Before or Lex.Early or Lex.Late or Lex.Mid or Lex.End or Lex.Around or Lex.To or Lex.Dash or Lex.Between or Lex.And
        || (s.Is(at - 1, Lex.Or) && s.Is(at - 2, Lex.Month))
        || (s.Kind(at + 1) is Lex.Dash or Lex.To or Lex.Until && s.Is(at + 2, Lex.Month))
        || ((!s[at].Weak || s[at].Capital) && (s.AsksDate || ((s.Asked & Asked.Name) == 0 && s.Begins(at) && s.Ends(at + 1))));
}
