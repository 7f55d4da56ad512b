using NodaTime;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>How long: an amount of time that no other rule took for a distance. "Twice a day" and "60 an hour" are rates.</summary>
internal static class DurationGrammar
{
    public static bool Try(Sentence s, ref int at, out Period length)
    {
        length = Period.Zero;
        int next = at;
        bool begins = s.Kind(at) is Lex.Number or Lex.A or Lex.Half or Lex.Quarter or Lex.Few or Lex.Couple;
        if (!begins || !AmountGrammar.Try(s, ref next, out Amount amount))
        {
            return false;
        }

        bool rate = s.Is(at, Lex.A) && s[at + 1].Kind == Lex.Unit && s.Kind(at - 1) is not (Lex.None or Lex.Stop or Lex.Comma or Lex.For or Lex.Filler or Lex.Within);
        bool written = s[at].Spaced || s.Kind(at - 1) is Lex.None or Lex.Stop or Lex.Comma;
        length = new PeriodBuilder { Months = amount.Months, Days = amount.Days, Seconds = amount.Seconds }.Build().Normalize();
        at = rate || !written ? at : next;
        return !rate && written && !length.Equals(Period.Zero);
    }
}
