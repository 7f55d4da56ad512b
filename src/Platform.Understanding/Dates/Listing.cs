using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Grammar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates;

/// <summary>
/// Days that stand in a list have their week or month from each other: "next week, Tuesday or Thursday", "Thursday or Friday next week",
/// "the 15th or 16th of April"; and what refuses the first refuses all ("not Thursday, Friday or Saturday").
/// </summary>
internal static class Listing
{
    private const int Farthest = 8;

    /// <summary>A date without year that is farther ahead may be one just past, and tells nothing of the days behind it.</summary>
    private const int Soon = 300;

    /// <summary>Gives a draft what those before it say of it: its week, or its month.</summary>
    public static Draft Settle(Sentence s, List<Draft> drafts, Draft next) =>
        drafts.Count == 0 ? next : s.Named is { } named && next is { Numbered: true, Date: { } day } ? InMonth(s.Anchor, named, day, next) : InWeek(s, drafts[^1], next);

    /// <summary>What a draft names of the calendar: a day of a month by name, by digits or by its feast, or a whole month.</summary>
    public static (LocalDate First, LocalDate? Last)? Named(Sentence s, Draft draft)
    {
        if (draft is not { Date: { } first, Past: false })
        {
            return null;
        }

        if (draft is { Grain: Grain.Month, EndDate: { } last })
        {
            return last.Month == first.Month && last.Year == first.Year ? (first, last) : null;
        }

        bool named = false;
        for (int at = draft.From; !named && at < draft.To; at++)
        {
            named = s.Kind(at) is Lex.Month or Lex.Holiday or Lex.Slash;
        }

        return named && (draft.YearSaid || Period.DaysBetween(s.Anchor.Today, first) < Soon) ? (draft.EndDate ?? first, null) : null;
    }

    /// <summary>Gives the drafts before one what it says of them.</summary>
    public static void Place(Sentence s, List<Draft> drafts, Draft next)
    {
        bool tells = next is { Week: not null, EndDate: null } or { MonthSaid: true };
        for (int i = drafts.Count - 1; tells && i >= 0 && drafts[i] is { Weekday: > 0 } or { Numbered: true } && IsLink(s, drafts[i].To, i + 1 < drafts.Count ? drafts[i + 1].From : next.From); i--)
        {
            drafts[i] = Before(drafts[i], next);
        }
    }

    /// <summary>"The 15th and the 16th don't work" refuses both; "change Monday for Tuesday" the first.</summary>
    public static void Refuse(Sentence s, List<Draft> drafts, Draft next)
    {
        bool trails = next.Negated && next.To - 1 > next.From && s.Kind(next.To - 1) is Lex.NotWorking or Lex.Not or Lex.No;
        for (int i = drafts.Count - 1; trails && i >= 0 && s.Is(drafts[i].To, Lex.And) && IsLink(s, drafts[i].To, i + 1 < drafts.Count ? drafts[i + 1].From : next.From); i--)
        {
            drafts[i] = drafts[i] with { Negated = true };
        }

        bool alike = drafts.Count > 0 && (drafts[^1].HasDate ? next.HasDate && !drafts[^1].HasTime : !next.HasDate);
        if (alike && s.Is(drafts[^1].To, Lex.For) && next.From - drafts[^1].To is 1 or 2 && Changes.Near(s, drafts[^1].From))
        {
            drafts[^1] = drafts[^1] with { Negated = true };
        }
    }

    /// <summary>True for the next item of a list that is refused.</summary>
    public static bool IsRefused(Sentence s, Draft last, Draft next)
    {
        bool first = s.Kind(last.From) is Lex.Not or Lex.Minus;
        bool goesOn = last.Weekday > 0 && next.Weekday > 0 && s.Is(last.To, Lex.Comma) && s.Is(next.To, Lex.Or);
        return last.Negated && next.From == last.To + 1 && (s.Is(last.To, Lex.Or) || (s.Is(last.To, Lex.And) && first) || goesOn);
    }

    /// <summary>"Christmas or the 26th", "in April, the 8th": of the month named, or of the one behind where that is nearer ("the 30th of April or the 2nd").</summary>
    private static Draft InMonth(Anchor anchor, (LocalDate First, LocalDate? Last) named, LocalDate day, Draft next)
    {
        LocalDate behind = named.First.PlusMonths(1);
        LocalDate? same = MonthDays.Date(named.First.Year, named.First.Month, day.Day);
        LocalDate? later = named.Last is null ? MonthDays.Date(behind.Year, behind.Month, day.Day) : null;
        bool far = same is null || (later is not null && Away(named.First, later.Value) < Away(named.First, same.Value));
        return (far ? later : same) is { } moved && moved >= anchor.Today
            ? next with { Date = moved, EndDate = next.EndDate?.PlusDays(Period.DaysBetween(day, moved)), Numbered = false }
            : next;
    }

    private static int Away(LocalDate one, LocalDate other) => Math.Abs(Period.DaysBetween(one, other));

    private static Draft InWeek(Sentence s, Draft last, Draft next)
    {
        bool inherits = next.Weekday > 0 && last is { Week: not null } && (!last.Negated || next.Negated) && IsNear(s, last.To, next.From);
        LocalDate? day = inherits ? last.Week!.Value.PlusDays(next.Weekday - 1) : null;
        return day >= s.Anchor.Monday() || next.Past ? next with { Date = day ?? next.Date, Weekday = day is null ? next.Weekday : 0, Week = day is null ? next.Week : last.Week } : next;
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
