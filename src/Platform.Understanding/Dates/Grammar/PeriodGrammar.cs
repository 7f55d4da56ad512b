using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>Weeks, weekends, months, seasons and years from here: "next week", "this weekend", "the next two weeks", "next week Tuesday", "March".</summary>
internal static class PeriodGrammar
{
    public static bool Try(Sentence s, ref int at, out Draft draft)
    {
        int next = at;
        if (s.Is(at, Lex.Number))
        {
            return CountedPeriodGrammar.TryBehind(s, ref at, out draft);
        }

        bool the = s.Skip(ref next, Lex.The);
        if (the && s.Is(next, Lex.Number) && CountedPeriodGrammar.TryBehind(s, ref next, out draft))
        {
            at = next;
            return true;
        }

        int? shift = s.Kind(next) switch { Lex.This => 0, Lex.Next or Lex.Coming => 1, Lex.Last or Lex.Past => -1, _ => null };
        next += shift is null ? 0 : 1;
        bool read = shift is { } away
            ? TryShifted(s, ref next, away, out draft) || CountedPeriodGrammar.Try(s, ref next, away, out draft)
            : TryBare(s, ref next, the, out draft);
        at = read ? next : at;
        return read;
    }

    private static bool TryShifted(Sentence s, ref int at, int shift, out Draft draft)
    {
        draft = default;
        Lexeme unit = s[at];
        if (s[at - 1] is { Kind: Lex.Coming, Value: 1 } && unit.Kind == Lex.Unit)
        {
            draft = CountedPeriodGrammar.Counted(s.Anchor, Amount.Of(3, (TimeUnit)s[at++].Value), 1);
            return true;
        }

        if (unit.Kind is Lex.Month or Lex.Ordinal or Lex.Number)
        {
            return (shift >= 0 && MonthDateGrammar.Try(s, ref at, 0, out draft)) || (unit.Kind == Lex.Month && MonthGrammar.Try(s, ref at, shift, out draft));
        }

        if (unit.Kind == Lex.Season)
        {
            return SeasonGrammar.Try(s, ref at, shift, out draft);
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
            TimeUnit.Week => Draft.WeekOf(anchor.Monday(shift)),
            TimeUnit.Fortnight when shift < 0 => Draft.Days(anchor.Today.PlusDays(-14), anchor.Today.PlusDays(-1), Grain.Week),
            TimeUnit.Fortnight => Draft.Days(anchor.Today, anchor.Today.PlusDays(13), Grain.Week),
            TimeUnit.Weekend => Draft.Weekend(anchor.Monday(shift)),
            TimeUnit.WorkingWeek => Draft.Days(anchor.Monday(shift), anchor.Monday(shift).PlusDays(4), Grain.Week),
            TimeUnit.Month => Draft.Month(anchor.FirstOfMonth(shift)),
            TimeUnit.QuarterYear => Months(anchor.FirstOfQuarter(shift), 3),
            TimeUnit.Year => Months(new LocalDate(anchor.Today.Year + shift, 1, 1), 12),
            TimeUnit.Hour when shift > 0 => CountedPeriodGrammar.Counted(anchor, Amount.Of(1, unit), 1),
            TimeUnit.Day => Draft.Day((shift > 0 ? anchor.Current?.Date ?? anchor.Today : anchor.Today).PlusDays(shift)),
            _ => default,
        };
        return draft.Date is not null;
    }

    public static Draft Months(LocalDate first, int count) => Draft.Days(first, first.PlusMonths(count).PlusDays(-1), Grain.Month);

    /// <summary>"the weekend", "the week of March 5th", "the week after next", and a month by itself.</summary>
    private static bool TryBare(Sentence s, ref int at, bool the, out Draft draft)
    {
        draft = default;
        Lexeme lexeme = s[at];
        if (lexeme.Kind == Lex.Month)
        {
            return MonthGrammar.Try(s, ref at, null, out draft);
        }

        int? behind = s.Kind(at + 1) switch { Lex.Coming => 1, Lex.Last => -1, _ => null };
        if (lexeme.Kind == Lex.Season)
        {
            bool season = SeasonGrammar.Try(s, ref at, behind, out draft);
            at += season && behind is not null ? 1 : 0;
            return season;
        }

        if (behind is { } shift && lexeme.Kind == Lex.Unit && TryUnit(s.Anchor, (TimeUnit)lexeme.Value, shift, out draft))
        {
            at += 2;
            DayWithin.Behind(s, ref at, ref draft);
            return true;
        }

        if (lexeme.Kind == Lex.Unit && WeekOfGrammar.TryNumbered(s, ref at, out draft))
        {
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
            draft = Draft.WeekOf(date.PlusDays(1 - (int)date.DayOfWeek));
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
}
