using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates;

/// <summary>
/// Days that stand in a list have their week or month from each other: "next week, Tuesday or Thursday", "Thursday or Friday next week",
/// "the 15th or 16th of April"; and what refuses the first refuses all ("not Thursday, Friday or Saturday").
/// </summary>
internal static class Listing
{
    private const int Farthest = 8;

    /// <summary>Gives a draft what those before it say of it, and those before it what it says of them.</summary>
    public static void Place(Sentence s, List<Draft> drafts, ref Draft next)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        next = InWeek(s, drafts[^1], next);
        bool tells = next is { Week: not null, EndDate: null } or { MonthSaid: true };
        for (int i = drafts.Count - 1; tells && i >= 0 && drafts[i] is { Weekday: > 0 } or { Numbered: true } && IsLink(s, drafts[i].To, i + 1 < drafts.Count ? drafts[i + 1].From : next.From); i--)
        {
            drafts[i] = Before(drafts[i], next);
        }
    }

    /// <summary>True for the next item of a list that is refused.</summary>
    public static bool IsRefused(Sentence s, Draft last, Draft next)
    {
        bool first = s.Kind(last.From) is Lex.Not or Lex.Minus;
        bool goesOn = last.Weekday > 0 && next.Weekday > 0 && s.Is(last.To, Lex.Comma) && s.Is(next.To, Lex.Or);
        return last.Negated && next.From == last.To + 1 && (s.Is(last.To, Lex.Or) || (s.Is(last.To, Lex.And) && first) || goesOn);
    }

    private static Draft InWeek(Sentence s, Draft last, Draft next)
    {
        bool inherits = next.Weekday > 0 && last is { Week: not null } && (!last.Negated || next.Negated) && IsNear(s, last.To, next.From);
        return inherits ? next with { Date = last.Week!.Value.PlusDays(next.Weekday - 1), Weekday = 0, Week = last.Week } : next;
    }

    private static Draft Before(Draft draft, Draft next) => (draft, next) switch
    {
        ({ Weekday: > 0 }, { Week: { } monday, EndDate: null }) => draft with { Date = monday.PlusDays(draft.Weekday - 1), Weekday = 0, Week = monday },
        ({ Numbered: true, Date: { } day }, { MonthSaid: true, Date: { } date }) when MonthDays.Date(date.Year, date.Month, day.Day) is { } moved => draft with { Date = moved, Numbered = false, MonthSaid = true },
        _ => draft,
    };

    /// <summary>Only small words between, and no end of a sentence.</summary>
    private static bool IsNear(Sentence s, int from, int to)
    {
        bool near = to - from <= Farthest;
        for (int at = from; near && at < to; at++)
        {
            near = s.Kind(at) is not (Lex.Stop or Lex.None);
        }

        return near;
    }

    /// <summary>"or", "and", a comma, with "on" and "the" behind it.</summary>
    private static bool IsLink(Sentence s, int from, int to)
    {
        bool link = from < to && to - from <= 3;
        for (int at = from; link && at < to; at++)
        {
            link = s.Kind(at) is Lex.Or or Lex.And or Lex.Comma or Lex.On or Lex.The or Lex.Slash;
        }

        return link;
    }
}
