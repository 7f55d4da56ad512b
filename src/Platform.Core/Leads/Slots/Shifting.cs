using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Slots;

/// <summary>"A bit later", "anything sooner?", "another day": a wish that is told by the times spoken of last.</summary>
internal static class Shifting
{
    private const int MostDays = 7;

    /// <summary>Null where the message says none such, or says by itself when.</summary>
    public static TimeWish? Of(Draft draft, Reading reading)
    {
        if ((reading.Acts & (Acts.Later | Acts.Sooner | Acts.OtherDay)) == 0 || reading.DateTimes.Any(d => d is { Time: not null, Negated: false })) return null;
        var spoken = Spoken(draft.State);
        var said = reading.DateTimes.FirstOrDefault(d => d is { Date: not null, EndDate: null, Negated: false })?.Date;
        if (spoken.IsEmpty) return null;
        if ((reading.Acts & Acts.OtherDay) != 0) return said is null ? OtherDay(draft.State, spoken) : null;
        // offers at one hour of several days: it is the hour that they want otherwise
        if (said is null && spoken.Length > 1 && spoken.All(t => t.TimeOfDay == spoken[0].TimeOfDay)) return SameDays(spoken, (reading.Acts & Acts.Later) != 0);
        var day = said ?? (spoken.All(t => t.Date == spoken[0].Date) ? spoken[0].Date : null);
        return (reading.Acts & Acts.Later) != 0 ? Later(draft.State, spoken.Max(), day) : Sooner(draft, spoken.Min(), day);
    }

    /// <summary>"Right after that", "just before the first one": the appointment that begins where that one ends, or ends where it begins; null where none such is said.</summary>
    public static TimeWish? Beside(Draft draft, Reading reading)
    {
        if ((reading.Acts & (Acts.Beside | Acts.Undo)) != Acts.Beside || reading.DateTimes.Any(d => d is { Time: not null, Negated: false })) return null;
        var (state, after) = (draft.State, (reading.Acts & Acts.Later) != 0);
        var spoken = Spoken(state) is { IsEmpty: false } known ? known : state.Former is { } former ? [former] : [];
        if (spoken.IsEmpty || (state.Service ?? state.Booking?.Service) is not { } service) return null;
        var that = reading.Choice is { } choice && choice >= 0 && choice < spoken.Length ? spoken[choice] : after ? spoken.Max() : spoken.Min();
        return after ? After(draft, that, state.Booking?.Time == that ? state.Booking.Service : service, service) : TimeWish.Exactly(that - Length(draft, service, service));
    }

    /// <summary>"The day after", of a day that was wished for without an hour: it was read as counted from today.</summary>
    public static TimeWish? Counted(Draft draft, Reading reading)
    {
        if ((reading.Acts & Acts.Counted) == 0 || draft.State is not { Time: null, Booking: null, Wish: { First: { } day } wish } || wish.Last != day || wish.At is not null) return null;
        if (reading.DateTimes is not [{ Date: { } date, Time: null, EndDate: null }]) return null;
        var on = day + Period.Between(draft.Input.Now.InZone(draft.Input.Config.Zone).Date, date, PeriodUnits.Days);
        return wish with { First = on, Last = on };
    }

    /// <summary>Where one appointment ends, the next begins.</summary>
    public static TimeWish After(Draft draft, LocalDateTime that, string service, string? next) => TimeWish.Exactly(that + Length(draft, service, next ?? service));

    // The pause after an appointment is kept where both are on one calendar.
    private static Period Length(Draft draft, string service, string next)
    {
        var (first, second) = (draft.Input.Config.FindService(service)!, draft.Input.Config.FindService(next)!);
        return Period.FromMinutes((long)(first.Duration + (first.Calendar == second.Calendar ? first.Buffer : Duration.Zero)).TotalMinutes);
    }

    // Offers that stand, else the time chosen or wished for, else the appointment's.
    private static ImmutableArray<LocalDateTime> Spoken(LeadState state) =>
        state.Offered is { IsEmpty: false } offered ? offered
        : (state.Time ?? state.Wish?.Exact() ?? state.Booking?.Time) is { } time ? [time]
        : [];

    // Later that day; of times on several days, on the days after.
    private static TimeWish Later(LeadState state, LocalDateTime last, LocalDate? day) => day is { } on
        ? new() { First = on, Last = on, From = last.TimeOfDay.PlusMinutes(1), Relative = true }
        : Hours(state) with { First = last.Date.PlusDays(1), Last = state.Wish?.Last > last.Date ? state.Wish.Last : null };

    private static TimeWish SameDays(ImmutableArray<LocalDateTime> spoken, bool later)
    {
        var days = new TimeWish { First = spoken.Min().Date, Last = spoken.Max().Date, Relative = true };
        return later ? days with { From = spoken[0].TimeOfDay.PlusMinutes(1) } : days with { Until = spoken[0].TimeOfDay };
    }

    // The part of the day that they wanted, on other days too.
    private static TimeWish Hours(LeadState state) => state.Wish is { Relative: false } wish ? new() { At = wish.At, From = wish.From, Until = wish.Until } : TimeWish.Any;

    private static TimeWish Sooner(Draft draft, LocalDateTime first, LocalDate? day)
    {
        var today = draft.Input.Now.InZone(draft.Input.Config.Zone).Date;
        return day is null && first.Date > today ? Hours(draft.State) with { Last = first.Date.PlusDays(-1) } : new() { First = day ?? first.Date, Last = day ?? first.Date, Until = first.TimeOfDay, Relative = true };
    }

    private static TimeWish OtherDay(LeadState state, ImmutableArray<LocalDateTime> spoken)
    {
        var known = state.Time is { } time ? TimeWish.Exactly(time) : state.Wish ?? TimeWish.Any;
        return known with { First = null, Last = null, Or = null, Except = [.. spoken.Select(t => t.Date).Concat(known.Except ?? []).Distinct().Take(MostDays)] };
    }
}
