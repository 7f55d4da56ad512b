using NodaTime;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>"I called on Monday", "I was there on the 2nd": told of what was, and no wish for a coming day.</summary>
internal static class Told
{
    private const int Farthest = 7;

    /// <summary>True where a verb of the past stands before a draft in the same clause, and nothing between them begins a wish or a purpose ("I called about Friday", "I came to book for Monday").</summary>
    public static bool Before(Sentence s, Draft draft)
    {
        Lex led = s.Kind(draft.From);
        bool since = led is Lex.Since || (led is Lex.From && draft is { EndDate: null, EndTime: null });
        if (draft.Negated || (draft.Relative && draft.Date > s.Anchor.Today) || s.Is(draft.From - 1, Lex.For) || led is Lex.Around or Lex.Tilde or Lex.Until or Lex.By or Lex.Before or Lex.Not or Lex.For)
        {
            return false;
        }

        for (int at = draft.From - 1; at >= Math.Max(s.Ended, draft.From - Farthest); at--)
        {
            Lexeme word = s[at];
            if (word.Kind == Lex.Did)
            {
                return word.Value == 0 || since;
            }

            if (word.Kind is Lex.None or Lex.Stop or Lex.Comma or Lex.And or Lex.But or Lex.Or or Lex.For or Lex.To or Lex.Until or Lex.Around or Lex.Change || (word.Kind == Lex.Filler && word.Value > 1))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The day behind us that the words can mean; a draft that cannot lie behind is told of no past.</summary>
    public static Draft Behind(Anchor anchor, Draft draft)
    {
        if (draft is not { Past: true, Date: { } date } || date <= anchor.Today)
        {
            return draft;
        }

        LocalDate? moved = draft switch
        {
            { YearSaid: true } => null,
            { Weekday: > 0 } => anchor.Recent(draft.Weekday),
            { Numbered: true } => LastNumbered(anchor, date.Day),
            { Grain: Core.Understanding.Grain.Month } or { MonthSaid: true } => date.PlusYears(-1),
            _ => null,
        };
        return moved is { } day && day <= anchor.Today ? draft with { Date = day, EndDate = draft.EndDate?.PlusDays(Period.DaysBetween(date, day)) } : draft with { Past = false };
    }

    private static LocalDate? LastNumbered(Anchor anchor, int day)
    {
        for (int months = 0; months >= -2; months--)
        {
            LocalDate first = anchor.FirstOfMonth(months);
            if (MonthDays.Date(first.Year, first.Month, day) is { } date && date <= anchor.Today)
            {
                return date;
            }
        }

        return null;
    }
}
