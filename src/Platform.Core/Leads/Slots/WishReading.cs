using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Slots;

/// <summary>Makes a wish of the dates and times that were read.</summary>
internal static class WishReading
{
    /// <summary>What one message says of the time by itself, and the other time of day it could mean; null when it says nothing new.</summary>
    public static (TimeWish Wish, LocalTime? Other)? Of(ImmutableArray<DateTimeReading> readings, LeadState state, bool earliest) =>
        readings.Any(r => r.Alternative) ? (Alternatives.Of(readings, part => One(part, state, earliest)?.Wish) is { } either ? (either, null) : null) : One(readings, state, earliest);

    private static (TimeWish Wish, LocalTime? Other)? One(ImmutableArray<DateTimeReading> readings, LeadState state, bool earliest)
    {
        var wish = TimeWish.Any with { Soonest = earliest };
        LocalTime? other = null;
        foreach (var reading in Preferred(readings, state))
        {
            if (reading.Negated) { wish = Without(wish, reading); continue; }
            if (reading.Date is not null) wish = wish.HasDay() ? Also(wish, reading, state) : Days(wish, reading);
            if (reading.Time is not null && (!wish.HasTime() || Narrows(wish, reading))) (wish, other) = (Times(wish, reading, state), reading.Ambiguous ? reading.OtherTime : null);
        }

        // a day said twice, and differently: either may be meant
        if (readings.FirstOrDefault(r => r is { OtherDate: not null, Negated: false })?.OtherDate is { } day && wish.First == wish.Last) return (wish with { Or = wish with { First = day, Last = day } }, null);
        return wish == TimeWish.Any ? null : (wish, wish.At is null || other == wish.At ? null : other);
    }

    /// <summary>Lays new words over what was known: what they leave open stays as it was.</summary>
    public static TimeWish Over(Draft draft, TimeWish said)
    {
        if (said.Or is { } or) return Over(draft, said with { Or = null }) with { Or = Over(draft, or) };
        var state = draft.State;
        if (said.HasDay() && said.HasTime()) return said;
        var known = Known(draft);
        if (!said.HasDay() && !said.HasTime()) return Narrowed(known, said);
        if (said.HasDay() && !said.HasTime() && OfferedOn(state, said) is { } offered) return TimeWish.Exactly(offered);
        if (said.HasDay()) return known.Relative ? said : Sensible(draft, said with { At = known.At, From = known.From, Until = known.Until }, said);
        var joined = said with { First = known.First, Last = known.Last, Except = known.Except, Or = known.Or is { } other ? said with { First = other.First, Last = other.Last } : null };
        joined = joined.Or == joined with { Or = null } ? joined with { Or = null } : joined;
        return Matching(state, said) ?? Sensible(draft, joined, said);
    }

    private static TimeWish Known(Draft draft)
    {
        if (draft.State.Time is { } time) return TimeWish.Exactly(time);
        if (draft.State.Wish is { } wish) return wish;
        return draft.State is { Stage: LeadStage.Completed, Booking: { } booking } ? TimeWish.Exactly(booking.Time) : TimeWish.Any;
    }

    // "The earliest", "any day but Monday": no day and no time, but a new view of what was known.
    private static TimeWish Narrowed(TimeWish known, TimeWish said) => known with
    {
        Soonest = said.Soonest,
        At = said.Soonest ? null : known.At,
        Except = said.Except ?? known.Except,
        First = IsOnly(known, said) ? null : known.First,
        Last = IsOnly(known, said) ? null : known.Last,
    };

    // The one day that was wanted is not wanted now: any other is.
    private static bool IsOnly(TimeWish known, TimeWish said) => known.First is { } day && known.Last == day && said.Except?.Contains(day) == true;

    // A time without a day means the one offered at that time, or else the day that the offers share.
    private static TimeWish? Matching(LeadState state, TimeWish said)
    {
        if (state.Offered is not { IsEmpty: false } offered || said.At is not { } at) return null;
        var same = offered.Where(o => o.TimeOfDay == at).ToList();
        if (same.Count > 0) return TimeWish.Exactly(same[0]);
        return state.Wish?.First is null && offered.All(o => o.Date == offered[0].Date) ? TimeWish.Exactly(offered[0].Date.At(at)) : null;
    }

    // A day without a time means the one offer of that day; "Tuesday" said today, of an offer for today, is no week away.
    private static LocalDateTime? OfferedOn(LeadState state, TimeWish said)
    {
        if (state.Offered is not { } offered || said.First is not { } day || said.Last != day) return null;
        var same = offered.Where(o => o.Date == day).ToList();
        if (same.Count == 0) same = [.. offered.Where(o => o.Date.PlusDays(NodaConstants.DaysPerWeek) == day)];
        return same.Count == 1 ? same[0] : null;
    }

    // What was known may be the very part that could not be had: then the new words stand alone.
    private static TimeWish Sensible(Draft draft, TimeWish joined, TimeWish said)
    {
        if (joined.Exact() is not { } exact || draft.State.Time is not null || draft.State.Service is not { } name) return joined;
        if (draft.Input.Config.FindService(name) is not { } service) return joined;
        var verdict = Availability.CheckRules(CalendarRules.For(draft.Input.Config, service), exact, draft.Input.Now);
        return verdict is Verdict.Free ? joined : said;
    }

    // Of several times the one that is not the chosen one is the correction, whether it comes first or last.
    private static IEnumerable<DateTimeReading> Preferred(ImmutableArray<DateTimeReading> readings, LeadState state) =>
        readings.Length < 2 || state.Time is not { } now
            ? readings
            : readings.OrderBy(r => (r.Time is null || r.Time == now.TimeOfDay) && (r.Date is null || r.Date == now.Date));

    private static TimeWish Days(TimeWish wish, DateTimeReading reading)
    {
        var bound = reading.Time is null ? reading.Bound : Bound.At;
        return bound switch
        {
            Bound.From => wish with { First = reading.Date, Last = reading.EndDate },
            Bound.Until => wish with { Last = reading.EndDate ?? reading.Date },
            _ => wish with { First = reading.Date, Last = reading.EndDate ?? reading.Date },
        };
    }

    // "In the afternoon, around 3:45": the exact time counts.
    private static bool Narrows(TimeWish wish, DateTimeReading reading) =>
        wish.At is null && reading is { EndTime: null, Bound: Bound.At or Bound.Around, Grain: Grain.Minute or Grain.Hour } && wish.Wants(reading.Time!.Value);

    // "Thursday or Friday": both days, and none between.
    private static TimeWish Also(TimeWish wish, DateTimeReading reading, LeadState state)
    {
        if (state.Time is not null || reading is { EndDate: not null } || wish.First is not { } first || wish.Last != first || reading.Date is not { } second) return wish;
        var (from, to) = (LocalDate.Min(first, second), LocalDate.Max(first, second));
        var between = Period.DaysBetween(from, to) - 1;
        if (between is < 0 or > 5) return wish;
        return wish with { First = from, Last = to, Except = between == 0 ? wish.Except : [.. Enumerable.Range(1, between).Select(from.PlusDays)] };
    }

    private static TimeWish Times(TimeWish wish, DateTimeReading reading, LeadState state)
    {
        // "from 3 to 4" said of an appointment at 3 moves it to 4.
        if (reading.EndTime is { } end && state.Time is { } chosen && reading.Time == chosen.TimeOfDay && reading.Grain != Grain.PartOfDay) return wish with { At = end };
        if (reading.EndTime is { } until) return wish with { From = reading.Time, Until = until };
        return reading.Bound switch
        {
            Bound.From => wish with { From = reading.Time },
            Bound.Until => wish with { Until = reading.Time },
            _ => reading.Grain == Grain.PartOfDay ? wish with { From = reading.Time } : wish with { At = reading.Time, From = null, Until = null },
        };
    }

    private static TimeWish Without(TimeWish wish, DateTimeReading reading) =>
        reading is { Date: null, Grain: Grain.PartOfDay, Time: { } from } ? OutsideOf(wish, from, reading.EndTime)
        : reading.Date is { } day && (wish.Except?.Length ?? 0) < 7 ? wish with { Except = (wish.Except ?? []).Add(day) } : wish;

    // "Not in the morning" is after it, "not in the evening" before it.
    private static TimeWish OutsideOf(TimeWish wish, LocalTime from, LocalTime? to) =>
        from < LocalTime.Noon && to is { } end ? wish with { From = end } : wish with { Until = from };
}
