using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>A month as a period: "in April", "next May", "March 2027".</summary>
internal static class MonthGrammar
{
    /// <param name="shift">0 where it was "this" month, 1 the next, -1 the last, null where its name stands alone.</param>
    public static bool Try(Sentence s, ref int at, int? shift, out Draft draft)
    {
        int month = s[at].Value;
        int next = at + 1;
        bool year = YearGrammar.TryBehindMonth(s, ref next, out int number);
        bool noDay = s[next] is { Kind: Lex.Number or Lex.Ordinal, InDigits: true, Value: <= 31 } && next == at + 1;
        draft = default;
        if (noDay || (shift is null && !year && !Stands(s, at)))
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
    private static bool Stands(Sentence s, int at) =>
        s.Kind(s.Is(at - 1, Lex.The) && !s.Is(at + 1, Lex.Word) ? at - 2 : at - 1) is Lex.In or Lex.Of or Lex.Until or Lex.From or Lex.Since or Lex.By or Lex.After or Lex.Before or Lex.Early or Lex.Late or Lex.Mid or Lex.End or Lex.Around or Lex.To or Lex.Dash or Lex.Between or Lex.And
        || (s.Is(at - 1, Lex.Or) && s.Is(at - 2, Lex.Month) && !(s[at].Weak && s[at - 2].Weak))
        || (s.Kind(at + 1) is Lex.Dash or Lex.To or Lex.Until && s.Is(at + 2, Lex.Month))
        || (s.AsksDate && s.Begins(at) && s.Ends(at + 1))
        || ((!s[at].Weak || s[at].Capital) && (s.AsksDate || ((s.Asked & Asked.Name) == 0 && s.Begins(at) && s.Ends(at + 1))));
}
