using NodaTime;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;

namespace Platform.Understanding.Dates;

/// <summary>Decides am or pm where the words do not: by what was offered, by the opening hours, else by the hours people keep.</summary>
internal sealed class ClockChooser(ReadingContext context, Anchor anchor)
{
    /// <summary>Without known hours nobody books outside these.</summary>
    private static readonly LocalTime Waking = new(7, 0);
    private static readonly LocalTime Sleeping = new(22, 0);

    /// <summary>The time meant, and the other one where both are possible.</summary>
    public (LocalTime Time, LocalTime? Other) Choose(Clock clock, LocalDate? date, Bound bound)
    {
        if (clock.Half != HalfDay.Unknown)
        {
            return (clock.Time, null);
        }

        LocalTime am = clock.In(HalfDay.Am).Time;
        LocalTime pm = clock.In(HalfDay.Pm).Time;
        bool morning = IsPossible(am, date, bound);
        bool afternoon = IsPossible(pm, date, bound);
        bool over = !morning && !afternoon && date == anchor.Today && am <= anchor.Now.TimeOfDay && pm > anchor.Now.TimeOfDay;
        bool usual = over || (morning == afternoon ? clock.Hour is 12 or < 8 : afternoon);
        bool both = morning && afternoon && !WasOffered(am) && !WasOffered(pm);
        usual = WasOffered(am) != WasOffered(pm) ? WasOffered(pm) : usual;
        return usual ? (pm, both ? am : null) : (am, both ? pm : null);
    }

    /// <summary>Both ends of a range: an end that is clear decides for the other, and from a morning "until 12am" is until noon.</summary>
    public (LocalTime Start, LocalTime End, LocalTime? Other) Choose(Clock start, Clock end, LocalDate? date)
    {
        if (end is { Hour: 12, Minute: 0, Half: HalfDay.Am } && start.Half == HalfDay.Am)
        {
            return (start.Time, LocalTime.Noon, null);
        }

        if (start.Half == HalfDay.Unknown && end.Half != HalfDay.Unknown)
        {
            LocalTime late = start.In(HalfDay.Pm).Time;
            return (late < end.Time ? late : start.In(HalfDay.Am).Time, end.Time, null);
        }

        (LocalTime from, LocalTime? other) = Choose(start, date, Bound.At);
        LocalTime early = end.In(HalfDay.Am).Time;
        return (from, early > from ? early : end.In(HalfDay.Pm).Time, other);
    }

    private bool WasOffered(LocalTime time) => !context.Offered.IsDefaultOrEmpty && context.Offered.Any(offer => offer.TimeOfDay == time);

    private bool IsPossible(LocalTime time, LocalDate? date, Bound bound)
    {
        bool past = date == anchor.Today && time <= anchor.Now.TimeOfDay;
        return !past && IsOpen(time, date, bound);
    }

    private bool IsOpen(LocalTime time, LocalDate? date, Bound bound)
    {
        if (context.Hours is not { } hours)
        {
            return time >= Waking && time < Sleeping;
        }

        return date is { } day && hours.On(day) is { IsEmpty: false } intervals
            ? intervals.Any(open => IsIn(open, time, bound))
            : hours.Week.Any(intervals => intervals.Any(open => IsIn(open, time, bound)));
    }

    /// <summary>The closing time itself can end a wish, not begin one.</summary>
    private static bool IsIn(OpenInterval open, LocalTime time, Bound bound) =>
        bound == Bound.Until ? time > open.From && time <= open.To : open.Contains(time);
}
