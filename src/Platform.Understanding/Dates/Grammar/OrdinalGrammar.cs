using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>Days by number: "the 13th", "the first Monday of October", "the third month of the year", "the last Friday evening of next month", "the second Tuesday after Easter".</summary>
internal static class OrdinalGrammar
{
    public static bool Try(Sentence s, ref int at, out Draft draft) => TryNth(s, ref at, out draft) || TryNumbered(s, ref at, out draft) || TryDay(s, ref at, out draft);

    private static bool TryNth(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        int next = at;
        s.Skip(ref next, Lex.The);
        bool fourth = s.Is(next, Lex.Quarter) && s.Is(next + 1, Lex.Weekday);
        int n = s.Is(next, Lex.Ordinal) || fourth ? fourth ? 4 : s[next].Value : 0;
        next += n == 0 ? 0 : 1;
        n = s.Skip(ref next, Lex.Last) ? -Math.Max(n, 1) : n;
        Lexeme what = s[next];
        bool counted = n != 0 && (what.Kind == Lex.Weekday || (what.Kind == Lex.Unit && (TimeUnit)what.Value is TimeUnit.Day or TimeUnit.Week or TimeUnit.Weekend or TimeUnit.Month));
        next++;
        if (n > 0 && what.Kind == Lex.Weekday && s.Is(next, Lex.After) && WeekdayGrammar.Beside(s, ref next, what.Value) is { } beside)
        {
            at = next;
            draft = Draft.Day(beside.PlusDays(7 * (n - 1)));
            return true;
        }

        Draft time = default;
        bool timed = counted && what.Kind == Lex.Weekday && !s.Is(next, Lex.Of) && TryTime(s, ref next, out time);
        if (!counted || !s.Skip(ref next, Lex.Of, Lex.In) || !TryMonth(s, ref next, what, out LocalDate month, out LocalDate last))
        {
            return false;
        }

        bool read = what.Kind == Lex.Weekday ? TryWeekday(month, n, what.Value, out draft) : TryUnit(month, last, n, (TimeUnit)what.Value, out draft);
        draft = timed ? time with { Date = draft.Date, Weak = false } : draft;
        DayWithin.Behind(s, ref next, ref draft);
        at = read ? next : at;
        return read;
    }

    /// <summary>The time between a weekday and its month: "the first Monday evening of May", "the first Monday 1pm to 3pm of next month".</summary>
    private static bool TryTime(Sentence s, ref int at, out Draft time)
    {
        int next = at;
        bool read = (TimeRangeGrammar.Try(s, ref next, Lex.None, out time) || TimeGrammar.Try(s, ref next, Evidence.None, out time)) && time.Date is null && s.Kind(next) is Lex.Of or Lex.In;
        at = read ? next : at;
        return read;
    }

    /// <summary>The month that the count is of; of weeks and months, a year too.</summary>
    private static bool TryMonth(Sentence s, ref int at, Lexeme what, out LocalDate first, out LocalDate last)
    {
        int next = at;
        bool month = TryMonth(s, ref next, out first);
        last = month ? first.PlusMonths(1).PlusDays(-1) : default;
        if (!month && what is { Kind: Lex.Unit, Value: (int)TimeUnit.Week or (int)TimeUnit.Month } && EdgeGrammar.TryPeriod(s, ref next, out Draft year) && year.Grain == Grain.Month)
        {
            (month, first, last) = (true, year.Date!.Value, year.EndDate!.Value);
        }

        at = month ? next : at;
        return month;
    }

    private static bool TryMonth(Sentence s, ref int at, out LocalDate first)
    {
        int next = at;
        s.Skip(ref next, Lex.The);
        int? shift = s.Kind(next) switch { Lex.This => 0, Lex.Next or Lex.Coming => 1, Lex.Last => -1, Lex.Unit => 0, _ => null };
        next += s.Kind(next) is Lex.Month or Lex.Unit ? 0 : 1;
        bool month = s.Is(next, Lex.Month);
        bool unit = shift is not null && s.Is(next, Lex.Unit) && s[next].Value == (int)TimeUnit.Month;
        int number = s[next++].Value;
        first = !month ? s.Anchor.FirstOfMonth(shift ?? 0)
            : new LocalDate(YearGrammar.Try(s, ref next, out int year) ? year : s.Anchor.YearOf(number), number, 1);
        at = month || unit ? next : at;
        return month || unit;
    }

    private static bool TryWeekday(LocalDate month, int n, int weekday, out Draft draft)
    {
        LocalDate? date = n > 0
            ? MonthDays.Nth(month.Year, month.Month, n, (IsoDayOfWeek)weekday)
            : MonthDays.Last(month.Year, month.Month, (IsoDayOfWeek)weekday).PlusDays(7 * (n + 1));
        draft = date is { } day ? Draft.Day(day) : default;
        return date is not null;
    }

    /// <summary>A week belongs to the month, or year, that has its Thursday.</summary>
    private static bool TryUnit(LocalDate month, LocalDate last, int n, TimeUnit unit, out Draft draft)
    {
        int thursday = unit == TimeUnit.Weekend ? 6 : 4;
        LocalDate? marker = n > 0
            ? MonthDays.Nth(month.Year, month.Month, n, (IsoDayOfWeek)thursday)
            : MonthDays.Last(last.Year, last.Month, (IsoDayOfWeek)thursday).PlusDays(7 * (n + 1));
        draft = unit switch
        {
            TimeUnit.Day => Draft.Day(n > 0 ? month.PlusDays(n - 1) : last.PlusDays(n + 1)),
            TimeUnit.Month when n is >= -12 and <= 12 && last > month.PlusMonths(1) => Draft.Month(n > 0 ? month.PlusMonths(n - 1) : month.PlusMonths(12 + n)),
            TimeUnit.Week when marker is { } day => Draft.WeekOf(day.PlusDays(-3)),
            TimeUnit.Weekend when marker is { } day => Draft.Weekend(day.PlusDays(-5)),
            _ => default,
        };
        return draft.Date is not null;
    }

    /// <summary>"el día 15".</summary>
    private static bool TryNumbered(Sentence s, ref int at, out Draft draft)
    {
        int next = at + 1;
        bool read = s.Is(at, Lex.DayNumber) && MonthDateGrammar.TryDay(s, ref next, out int day) && s.Anchor.Complete(day, 0) is { };
        draft = read ? Draft.Day(s.Anchor.Complete(s[next - 1].Value, 0)!.Value) : default;
        at = read ? next : at;
        return read;
    }

    private static bool TryDay(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        int next = at;
        bool the = s.Skip(ref next, Lex.The);
        Lexeme day = s[next];
        bool stands = day.Value is >= 1 and <= 31 && (s.Kind(next + 1).EndsNumber() || (day.Kind == Lex.Ordinal && s.Is(next + 1, Lex.Number)) || IsAnswer(s, next, the)) && Stands(s, at, day, the);
        if (!stands || s.Anchor.Complete(day.Value, 0) is not { } date)
        {
            return false;
        }

        draft = Draft.Day(date) with { Numbered = true };
        at = next + 1;
        return true;
    }

    /// <summary>"the 14th pelase": where a day was asked for, one unknown word after it is a slip, not what is counted.</summary>
    private static bool IsAnswer(Sentence s, int at, bool the) =>
        the && s[at] is { Kind: Lex.Ordinal, InDigits: true } && s.AsksDate && (s.Asked & Asked.Choice) == 0 && s.Is(at + 1, Lex.Word) && s.Ends(at + 2);

    /// <summary>"on the 6 in the evening", where only the time was asked for.</summary>
    private static bool IsHour(Sentence s, int after) => s.AsksTime && !s.AsksDate && !s.Ends(after);

    private static bool Stands(Sentence s, int at, Lexeme day, bool the)
    {
        bool led = s.Kind(at - 1) is Lex.On or Lex.By or Lex.Until or Lex.Before or Lex.After or Lex.From or Lex.To or Lex.Between or Lex.For;
        bool asked = s.AsksDate && (s.Asked & Asked.Choice) == 0;
        return day.Kind switch
        {
            Lex.Ordinal when day.InDigits => true,
            Lex.Ordinal when day.Weak => the ? led && !s.Is(at - 1, Lex.For) || asked : asked && s.Begins(at) && s.Ends(at + 1),
            Lex.Ordinal => the || led || asked,
            Lex.Number when (the && (s[at].Value == 1 || (s.Is(at - 1, Lex.On) && !IsHour(s, at + 2)))) || s.IsNumbered(at) => true,
            Lex.Number => asked && ((the && !s.AsksTime) || (!s.AsksTime && s.Begins(at) && s.Ends(at + 1))),
            _ => false,
        };
    }
}
