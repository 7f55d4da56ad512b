using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Leads.Rules;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Leads;

/// <summary>What a turn needs to know of the calendar: at most one question.</summary>
internal static class CalendarQueries
{
    /// <param name="next">The question that would come next if the calendar agrees.</param>
    public static CalendarQuery? For(Draft draft, LeadQuestion next)
    {
        var state = draft.State;
        if (state.Service is null || state.Claim is not null || state.Changing != LeadFields.None || next is LeadQuestion.Half or LeadQuestion.ThisService) return null;
        if (state is { Time: null, Wish: { } wish } && wish.Exact() is not null)
            return Of(draft, IsLast(draft) ? CalendarAsk.Hold : CalendarAsk.Look, wish);
        if (next == LeadQuestion.Confirm) return state.Time is { } time && !Held(state, time, draft.Input.Clock) ? Of(draft, CalendarAsk.Hold, TimeWish.Exactly(time)) : null;
        if (next == LeadQuestion.Time || WantsToHear(draft)) return Of(draft, CalendarAsk.Look, state.Wish ?? TimeWish.Any);
        return null;
    }

    // "What times are there?", "the earliest?", "anything later?"; asked before the service was known, it is answered now.
    private static bool WantsToHear(Draft draft) => draft.Cited is null && AsksForTimes(draft);

    private static bool AsksForTimes(Draft draft) =>
        draft.Heard.Topics.HasFlag(Topics.Availability) || (draft.Was.Topic.HasFlag(Topics.Availability) && (draft.Filled & (LeadFields.Service | LeadFields.Time)) != LeadFields.None)
        || (draft.Filled.HasFlag(LeadFields.Time) && draft.Heard.Does(Acts.Earliest | Acts.Later | Acts.Sooner | Acts.OtherDay));

    public static CalendarQuery Of(Draft draft, CalendarAsk ask, TimeWish wish)
    {
        var (state, input) = (draft.State, draft.Input);
        return new()
        {
            Ask = ask,
            Calendar = Calendar(input, state.Service!),
            Service = state.Service!,
            ConfigVersion = input.Config.Version,
            Wish = wish,
            Now = input.Now,
            Session = input.Session,
            Reservation = ask == CalendarAsk.Book ? Booking.ReservationId(draft) : state.Hold?.Id ?? input.Chance.Reservation,
            Moving = state.Booking?.Id,
            Avoid = state.Declined ?? [],
            Proven = input.Channel != Channels.Web,
            Waited = Waitlisting.Call(input) is not null,
            Refresh = input.TimeTaken,
        };
    }

    public static string Calendar(LeadInput input, string service)
    {
        var calendar = input.Config.FindService(service)!.Calendar;
        return input.Sandbox ? SandboxCalendar.For(calendar) : calendar;
    }

    // Everything else is known: if the time is free it is the one to confirm, so it is held at once.
    private static bool IsLast(Draft draft) =>
        Questions.Next(draft.State with { Time = draft.State.Wish!.Exact(), Question = LeadQuestion.None }, draft.Input.Config) == LeadQuestion.Confirm;

    private static bool Held(LeadState state, LocalDateTime time, Instant clock) =>
        state.Hold is { } hold && hold.Time == time && hold.Service == state.Service && hold.Until > clock;
}
