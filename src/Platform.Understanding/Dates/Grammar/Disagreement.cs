using NodaTime;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>A day said twice, and differently: "Friday 28 November" of a year in which that is a Saturday, "tomorrow, Thursday" on a Tuesday.</summary>
internal static class Disagreement
{
    private const int Farthest = 3;

    /// <summary>The day that the draft is not read as; null where its words agree.</summary>
    public static LocalDate? Of(Sentence s, Draft draft)
    {
        if (draft is not { Date: { } date, EndDate: null, Negated: false })
        {
            return null;
        }

        (int weekday, int? away, bool dated) = (0, null, false);
        for (int at = draft.From; at < draft.To; at++)
        {
            Lexeme lexeme = s[at];
            bool again = lexeme.Kind == Lex.Weekday && weekday != 0;
            if (again || lexeme.Kind is Lex.Before or Lex.After or Lex.Unit or Lex.Later or Lex.Earlier or Lex.Since or Lex.From)
            {
                return null;
            }

            weekday = lexeme.Kind == Lex.Weekday ? lexeme.Value : weekday;
            away = lexeme.Kind == Lex.RelativeDay ? lexeme.Value : away;
            dated |= lexeme.Kind == Lex.Month || (lexeme.InDigits && s.Kind(at + 1) is Lex.Slash or Lex.Dash);
        }

        return weekday == 0 ? null : away is { } days ? Apart(s.Anchor.Today.PlusDays(days), date) : dated ? Apart(Nearest(date, weekday), date) : null;
    }

    private static LocalDate? Apart(LocalDate one, LocalDate other) => one == other ? null : one;

    private static LocalDate Nearest(LocalDate date, int weekday)
    {
        int ahead = (weekday - (int)date.DayOfWeek + 7) % 7;
        return date.PlusDays(ahead > Farthest ? ahead - 7 : ahead);
    }
}
