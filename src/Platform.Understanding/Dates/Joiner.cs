using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Grammar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates;

/// <summary>Joins neighbours that are one moment: "Friday" and "at 5", "9" and "tomorrow morning", "Tuesday at 4" and "next week".</summary>
internal static class Joiner
{
    private const int WidestGap = 3;

    /// <summary>Adds a draft, joined with the last one where both say one moment.</summary>
    public static void Add(Sentence s, List<Draft> drafts, Draft next)
    {
        next.Negated |= drafts.Count > 0 && Listing.IsRefused(s, drafts[^1], next);
        Listing.Refuse(s, drafts, next);
        next = Listing.Settle(s, drafts, next);
        if (drafts.Count > 0 && IsNear(s, drafts[^1].To, next.From, IsWithin(drafts[^1], next)) && TryJoin(s, drafts[^1], next, out Draft joined))
        {
            drafts[^1] = Told.Behind(s.Anchor, joined with { Alternative = drafts[^1].Alternative, Past = drafts[^1].Past || next.Past });
            return;
        }

        Listing.Place(s, drafts, next);
        next.Alternative = drafts.Count > 0 && !next.Negated && IsOr(s, drafts[^1].To, next.From);
        drafts.Add(next);
    }

    /// <param name="preferred">"next week, preferably Tuesday": a word of wish may stand between.</param>
    private static bool IsNear(Sentence s, int from, int to, bool preferred)
    {
        bool near = to - from <= WidestGap;
        for (int at = from; near && at < to; at++)
        {
            near = s.Kind(at) is Lex.Comma or Lex.At or Lex.On or Lex.In or Lex.For or Lex.Of or Lex.The or Lex.Around or Lex.Dash or Lex.Any || (preferred && s.Is(at, Lex.Filler));
        }

        return near;
    }

    /// <summary>Nothing of weight but an "or" stands between.</summary>
    private static bool IsOr(Sentence s, int from, int to)
    {
        bool near = to - from <= WidestGap;
        bool or = false;
        for (int at = from; near && at < to; at++)
        {
            or |= s.Is(at, Lex.Or);
            near = s.Kind(at) is Lex.Or or Lex.Comma or Lex.At or Lex.On or Lex.In or Lex.For or Lex.The or Lex.Around or Lex.Filler;
        }

        return near && or;
    }

    private static bool TryJoin(Sentence s, Draft a, Draft b, out Draft joined)
    {
        if (a is { Weekday: > 0, EndDate: null, HasTime: true, Negated: false } && b is { Grain: Grain.Week, Date: { } week, HasTime: false, Negated: false, Bound: Bound.At } && week.DayOfWeek == IsoDayOfWeek.Monday)
        {
            joined = a with { Date = week.PlusDays(a.Weekday - 1), Weekday = 0, To = b.To };
            return true;
        }

        bool apposed = IsApposed(a, b) || IsWithin(a, b);
        bool dateFirst = a.HasDate && !a.HasTime && b.HasTime && !b.HasDate && IsPlain(s.Anchor, b, a);
        bool timeFirst = a.HasTime && !a.HasDate && b.HasDate && !b.HasTime && IsPlain(s.Anchor, a, b) && (!a.IsNow || b.From == a.To);
        bool partBehind = a.Time is not null && b.Part != DayPart.None && b.Time is null && (b.Date is null || a.Date is null);
        bool partBefore = a.Part != DayPart.None && a.Time is null && b.Time is not null && (a.Date is null || b.Date is null);
        bool narrower = a is { Part: not DayPart.None, Time: null } && b is { Part: not DayPart.None, Time: null, Date: null } && s.Hours.IsWithin(b.Part, a.Part);
        bool wider = b is { Part: not DayPart.None, Time: null } && a is { Part: not DayPart.None, Time: null, Date: null } && s.Hours.IsWithin(a.Part, b.Part);
        joined = wider ? b with { Part = a.Part } : narrower ? a with { Part = b.Part, Weak = a.Weak && b.Weak } : apposed ? b with { Negated = a.Negated || b.Negated } : dateFirst ? Whole(b, a) : timeFirst ? Whole(a, b) : partBehind ? Placed(a, b) : partBefore ? Placed(b, a) : default;
        joined.From = a.From;
        joined.To = b.To;
        return (wider || narrower || apposed || dateFirst || timeFirst || partBehind || partBefore) && (a.Negated || !b.Negated);
    }

    /// <summary>"tomorrow, March 5th" and "today in an hour" say one day twice; the second says it more exactly.</summary>
    private static bool IsApposed(Draft a, Draft b) =>
        a is { Relative: true, EndDate: null } && !a.HasTime && b is { Date: not null, EndDate: null, Relative: false, Bound: Bound.At }
        && (a.Date == b.Date || !(b.HasTime || a.Negated));

    /// <summary>"This time tomorrow" is the time that it is now; "this time" of a day that was, or "but this time on the 3rd", is none.</summary>
    private static bool IsPlain(Anchor anchor, Draft timed, Draft dated) => !timed.IsNow || dated.Date > anchor.Today;

    /// <summary>"in May, around the 12th", "the week after next, on the Thursday": the day is what is meant.</summary>
    private static bool IsWithin(Draft a, Draft b) =>
        a is { HasTime: false, Negated: false, Bound: Bound.At, Date: { } first, EndDate: { } last }
        && b is { Grain: Grain.Day, EndDate: null, Negated: false, Bound: Bound.At or Bound.Around, Date: { } day } && day >= first && day <= last;

    /// <summary>"same time next week" is the same weekday, and of an appointment that is next week already, a week later.</summary>
    private static Draft Whole(Draft timed, Draft dated)
    {
        LocalDate? day = timed.SameAs is { } same && dated is { Grain: Grain.Week, Date: { } monday } ? monday.PlusDays((int)same.DayOfWeek - 1) : null;
        day = day == timed.SameAs ? day?.PlusDays(7) : day;
        return timed with
        {
            Date = day ?? dated.Date,
            Absent = dated.Absent,
            Weekday = dated.Weekday,
            EndDate = day is null ? dated.EndDate : null,
            Bound = timed.Bound == Bound.At ? dated.Bound : timed.Bound,
            Negated = timed.Negated || dated.Negated,
            Weak = false,
        };
    }

    private static Draft Placed(Draft timed, Draft part) => timed with
    {
        Date = timed.Date ?? part.Date,
        Weekday = timed.Weekday + part.Weekday,
        EndDate = timed.EndDate ?? part.EndDate,
        Time = DayParts.Place(timed.Time!.Value, part.Part),
        EndTime = timed.EndTime is { } end ? DayParts.Place(end, part.Part) : null,
        Negated = timed.Negated || part.Negated,
    };
}
