using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>So many days, weeks or months from here: "the next two weeks", "the next few days", "two upcoming weeks", "the 5 past days".</summary>
internal static class CountedPeriodGrammar
{
    /// <summary>"the next two weeks", "the next few days".</summary>
    public static bool Try(Sentence s, ref int at, int shift, out Draft draft)
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
    public static bool TryBehind(Sentence s, ref int at, out Draft draft)
    {
        int shift = s.Kind(at + 1) switch { Lex.Coming => 1, Lex.Next when s.Is(at - 1, Lex.The) => 1, Lex.Last or Lex.Past => -1, _ => 0 };
        bool read = shift != 0 && s.Is(at + 2, Lex.Unit);
        draft = read ? Counted(s.Anchor, Amount.Of(s[at].Value, (TimeUnit)s[at + 2].Value), shift) : default;
        at += read ? 3 : 0;
        return read;
    }

    public static Draft Counted(Anchor anchor, Amount amount, int shift) =>
        amount is { Finest: TimeUnit.QuarterYear, Months: var months } ? PeriodGrammar.Months(anchor.FirstOfQuarter(shift > 0 ? 1 : -months / 3), months)
        : amount.IsClock
            ? shift > 0 ? Draft.Between(anchor.Now, amount.From(anchor.Now, 1)) : Draft.Between(amount.From(anchor.Now, -1), anchor.Now)
            : shift > 0
                ? Draft.Days(anchor.Today.PlusDays(1), amount.From(anchor.Today, 1), Grain.Day)
                : Draft.Days(amount.From(anchor.Today, -1), anchor.Today.PlusDays(-1), Grain.Day);
}
