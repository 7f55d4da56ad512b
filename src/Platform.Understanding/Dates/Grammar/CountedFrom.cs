using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>An amount counted from something that was said: the time under discussion, or another date.</summary>
internal static class CountedFrom
{
    /// <summary>"push it back by half an hour", "bring it forward an hour": from the time under discussion.</summary>
    public static bool TryPut(Sentence s, ref int at, out Draft draft)
    {
        int sign = s.Is(at, Lex.PutBack) ? 1 : -1;
        int next = at + 1;
        s.Skip(ref next, Lex.By);
        bool read = AmountGrammar.Try(s, ref next, out Amount amount) && s.Anchor.Current is not null;
        draft = read ? Current(s.Anchor, amount, sign) : default;
        at = read ? next : at;
        return read;
    }

    /// <summary>Later or earlier than the time under discussion; than now where there is none.</summary>
    public static Draft Current(Anchor anchor, Amount amount, int sign)
    {
        LocalDateTime from = (sign < 0 ? anchor.First : anchor.Current) ?? anchor.Now;
        return amount.IsClock ? Draft.At(amount.From(from, sign))
            : anchor.Current is null ? Draft.Day(amount.From(from.Date, sign))
            : Draft.At(amount.From(from, sign));
    }

    /// <summary>"3 days starting next Monday", "for 10 days from the 18th".</summary>
    public static bool TrySpan(Sentence s, ref int at, Amount amount, out Draft draft)
    {
        bool read = TryDate(s, ref at, Amount.Of(0, TimeUnit.Day), 1, out draft) && !amount.IsClock && draft.Date is not null;
        draft = read ? Draft.Days(draft.Date!.Value, amount.From(draft.Date.Value, 1).PlusDays(-1), Grain.Day) : default;
        return read;
    }

    /// <summary>"an hour before noon", "20 minutes from 1pm"; but "30 minutes after 3pm" is a length and a bound.</summary>
    private static bool TryTime(Sentence s, ref int at, Amount amount, int sign, out Draft draft)
    {
        int next = at;
        Clock clock = default;
        bool read = s.Kind(at - 1) is Lex.From or Lex.Before && ClockGrammar.Try(s, ref next, Evidence.Hour, out clock);
        draft = read ? Draft.At(clock.PlusMinutes((int)(sign * amount.Seconds / 60))) : default;
        at = read ? next : at;
        return read;
    }

    /// <summary>So many days, weeks or months before or after a date.</summary>
    public static bool TryDate(Sentence s, ref int at, Amount amount, int sign, out Draft draft)
    {
        if (amount.IsClock)
        {
            return TryTime(s, ref at, amount, sign, out draft);
        }

        draft = default;
        int next = at;
        if (s.Kind(next) is Lex.In or Lex.A or Lex.Few or Lex.Couple || !DateGrammar.Try(s, ref next, out Draft from) || from.Date is not { } date || from.Time is not null)
        {
            return false;
        }

        at = next;
        LocalDate day = sign > 0 ? from.EndDate ?? date : date;
        draft = Draft.Day(amount.From(day, sign));
        return true;
    }
}
