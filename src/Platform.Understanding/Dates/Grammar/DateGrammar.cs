using NodaTime;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>Any date: the first rule that reads one at this place.</summary>
internal static class DateGrammar
{
    private const int Deepest = 3;

    /// <summary>A day, a sign and a month.</summary>
    private const int WithoutYear = 3;

    /// <summary>A date may be counted from another ("two days after the Friday of next week"), but not without end.</summary>
    public static bool Try(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        if (s.Depth == Deepest)
        {
            return false;
        }

        s.Depth++;
        bool read = TryAny(s, ref at, out draft);
        s.Depth--;
        return read;
    }

    private static bool TryAny(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        return s.Kind(at) switch
        {
            Lex.RelativeDay or Lex.SameDay => TryRelative(s, ref at, out draft),
            Lex.Weekday => WeekdayGrammar.Try(s, ref at, out draft),
            Lex.Month => TryMonth(s, ref at, out draft) || PeriodGrammar.Try(s, ref at, out draft),
            Lex.Holiday => HolidayGrammar.Try(s, ref at, out draft),
            Lex.Number => TryNumber(s, ref at, out draft),
            Lex.Ordinal => PortionGrammar.Try(s, ref at, out draft) || TryMonth(s, ref at, out draft) || OrdinalGrammar.Try(s, ref at, out draft),
            Lex.DayNumber => TryNumbered(s, ref at, out draft),
            Lex.The => TryThe(s, ref at, out draft),
            Lex.This or Lex.Next or Lex.Coming or Lex.Last or Lex.Past => TryShifted(s, ref at, out draft),
            Lex.Season => PeriodGrammar.Try(s, ref at, out draft),
            Lex.Eve => TryEve(s, ref at, out draft),
            Lex.WeekOf => WeekOfGrammar.TryCommencing(s, ref at, out draft),
            Lex.Rest => EdgeGrammar.TryLeft(s, ref at, out draft),
            Lex.In or Lex.Within or Lex.A or Lex.Few or Lex.Couple or Lex.Half => AwayGrammar.Try(s, ref at, out draft),
            Lex.Unit => AwayGrammar.Try(s, ref at, out draft) || PeriodGrammar.Try(s, ref at, out draft),
            Lex.Begin or Lex.Mid or Lex.End or Lex.Early or Lex.Late or Lex.Later or Lex.Earlier or Lex.EndOfUnit or Lex.BeginOfUnit => EdgeGrammar.Try(s, ref at, out draft),
            _ => false,
        };
    }

    private static bool TryRelative(Sentence s, ref int at, out Draft draft)
    {
        bool relative = s.Is(at, Lex.RelativeDay);
        LocalDate? date = relative ? s.Anchor.Today.PlusDays(s[at].Value) : s.Anchor.Current?.Date;
        bool week = relative && date is not null && WeekdayGrammar.IsWeek(s, at + 1);
        draft = date is { } day ? Draft.Day(week ? day.PlusDays(7) : day) with { Relative = relative } : default;
        at += date is null ? 0 : week ? 2 : 1;
        return date is not null;
    }

    /// <summary>"la víspera de Reyes", "the eve of the 5th".</summary>
    private static bool TryEve(Sentence s, ref int at, out Draft draft)
    {
        int next = at + 1;
        bool read = CountedFrom.TryDate(s, ref next, Amount.Of(1, TimeUnit.Day), -1, out draft);
        at = read ? next : at;
        return read;
    }

    /// <summary>"el día 15 de marzo", "el día 15"; "el día después de Reyes" counts from another.</summary>
    private static bool TryNumbered(Sentence s, ref int at, out Draft draft)
    {
        if (s.Kind(at + 1) is Lex.After or Lex.Before or Lex.Later or Lex.Earlier or Lex.Last)
        {
            return AwayGrammar.TryDayFrom(s, ref at, out draft);
        }

        int next = at + 1;
        bool month = TryMonth(s, ref next, out draft);
        at = month ? next : at;
        return month || OrdinalGrammar.Try(s, ref at, out draft);
    }

    private static bool TryNumber(Sentence s, ref int at, out Draft draft)
    {
        int start = at;
        bool numeric = NumericDateGrammar.Try(s, ref at, 0, out LocalDate date);
        int year = 0;
        bool behind = numeric && at - start == WithoutYear && (s.Is(start + 2, Lex.Month) ? YearGrammar.Try(s, ref at, out year) : TryYear(s, ref at, out year));
        if (numeric && !behind)
        {
            SkipWeekday(s, ref at, date);
        }

        draft = numeric ? Draft.Day(behind ? MonthDays.Date(year, date.Month, date.Day) ?? date : date) with { YearSaid = behind || at - start != WithoutYear } : default;
        return numeric || AbsentGrammar.Try(s, ref at, out draft) || PortionGrammar.Try(s, ref at, out draft) || TryMonth(s, ref at, out draft) || AwayGrammar.Try(s, ref at, out draft)
            || PeriodGrammar.Try(s, ref at, out draft) || MonthYearGrammar.Try(s, ref at, out draft) || OrdinalGrammar.Try(s, ref at, out draft);
    }

    /// <summary>"12/03 (Thu)", "2026-03-12, Thursday": the weekday of the date says it twice.</summary>
    private static void SkipWeekday(Sentence s, ref int at, LocalDate date)
    {
        int next = at;
        bool comma = s.Skip(ref next, Lex.Comma);
        bool same = s.Is(next, Lex.Weekday) && s[next].Value == (int)date.DayOfWeek;
        at = same ? next + 1 : at;
        at += same && comma && s.Is(at, Lex.Comma) && !s[at].Spaced ? 1 : 0;
    }

    /// <summary>"5/7, 2026".</summary>
    private static bool TryYear(Sentence s, ref int at, out int year)
    {
        int next = at + 1;
        bool read = YearGrammar.TryFull(s, ref next, out year) && s.Is(at, Lex.Comma) && s[next - 1].InDigits;
        at = read ? next : at;
        return read;
    }

    private static bool TryThe(Sentence s, ref int at, out Draft draft) => s.Kind(at + 1) switch
    {
        Lex.Ordinal or Lex.Number => PortionGrammar.Try(s, ref at, out draft) || TryMonth(s, ref at, out draft) || OrdinalGrammar.Try(s, ref at, out draft) || PeriodGrammar.Try(s, ref at, out draft),
        Lex.Quarter => OrdinalGrammar.Try(s, ref at, out draft),
        Lex.Begin or Lex.Mid or Lex.End or Lex.EndOfUnit or Lex.BeginOfUnit => EdgeGrammar.Try(s, ref at, out draft),
        Lex.Holiday => HolidayGrammar.Try(s, ref at, out draft),
        Lex.Unit => AwayGrammar.Try(s, ref at, out draft) || PeriodGrammar.Try(s, ref at, out draft),
        Lex.SameDay or Lex.RelativeDay => Inner(s, ref at, out draft),
        _ => TryShifted(s, ref at, out draft),
    };

    private static bool Inner(Sentence s, ref int at, out Draft draft)
    {
        int next = at + 1;
        bool read = TryRelative(s, ref next, out draft);
        at = read ? next : at;
        return read;
    }

    private static bool TryShifted(Sentence s, ref int at, out Draft draft) =>
        PortionGrammar.Try(s, ref at, out draft) || OrdinalGrammar.Try(s, ref at, out draft) || WeekdayGrammar.Try(s, ref at, out draft)
        || HolidayGrammar.Try(s, ref at, out draft) || PeriodGrammar.Try(s, ref at, out draft);

    /// <summary>A day and month, with the weekday where it stands behind ("March 8, Friday").</summary>
    private static bool TryMonth(Sentence s, ref int at, out Draft draft)
    {
        int next = at;
        if (!MonthDateGrammar.Try(s, ref next, 0, out draft))
        {
            return false;
        }

        int behind = next;
        s.Skip(ref behind, Lex.Comma);
        int again = at;
        if (s.Is(behind, Lex.Weekday) && draft.EndDate is null
            && MonthDateGrammar.Try(s, ref again, s[behind].Value, out Draft dated) && (int?)dated.Date?.DayOfWeek == s[behind].Value)
        {
            draft = dated;
            next = behind + 1;
        }

        at = next;
        return true;
    }
}
