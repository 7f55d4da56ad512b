using System.Text.Json;
using NodaTime;
using Platform.Core.Scheduling;
using Platform.Core.Turns;

namespace Platform.Core.Leads.Rules;

/// <summary>Makes the booking once the summary was confirmed.</summary>
internal static class Booking
{
    public const string BuiltIn = "built_in";
    public const string EffectKind = "book_external";

    /// <summary>Asks the calendar for good, or starts an attempt where the calendar is kept elsewhere (rule 8 of the turn).</summary>
    public static Draft Start(Draft draft)
    {
        if (draft.State.Time is not { } time || draft.State.Service is null) return WithoutTime(draft);
        if (!IsBuiltIn(draft)) return Attempt(draft);
        return draft with { Query = CalendarQueries.Of(draft, CalendarAsk.Book, TimeWish.Exactly(time)), Settled = true, Understood = true };
    }

    public static bool IsBuiltIn(Draft draft) => draft.Input.Config.Booking.Provider == BuiltIn;

    /// <summary>The calendar gave the time: the turn books it.</summary>
    public static Draft Done(Draft draft)
    {
        var state = draft.State;
        var moved = state.Booking is not null;
        var id = ReservationId(draft);
        var reference = state.Booking?.Reference ?? draft.Input.Chance.Reference;
        draft = draft with { Reservations = Reserve(draft, id, reference) };
        return Stands(Waitlisting.Settled(draft.Set(s => s with { Hold = null }), booked: true), new(id, reference, state.Service!, state.Time!.Value, state.Booking?.Elsewhere == true), moved ? "moved" : "booked");
    }

    /// <summary>The booking stands, wherever it was made: say so.</summary>
    public static Draft Stands(Draft draft, LeadBooking booking, string key)
    {
        var (start, end) = StartAndEnd(draft.Input, booking);
        if (key == "booked" && draft.State.Name is null) key = "booked_unnamed";
        var next = key != "moved" && Accompanied.IsNext(draft) ? LeadQuestion.NextPerson : LeadQuestion.None;
        return draft.Answer(key, ("service", Spelling.Service(draft.Input, booking.Service)), ("when", Moments.When(draft.Input, booking.Time)), ("reference", Spelling.Reference(draft.Input, booking.Reference)), ("name", Spelling.FirstName(draft.State.Name)))
            .Set(s => s with { Stage = LeadStage.Completed, Question = next, Outcome = "booked", Booking = booking, Attempt = null, Wish = null, Offered = null, Passed = null, Former = null, Declined = null, Before = null, Changing = LeadFields.None }) with
        {
            Actions = draft.Actions.Add(new TurnAction.Booking(booking.Reference, booking.Service, start, end)),
            Contact = Recalling.Confirmed(draft),
            Settled = true,
        };
    }

    /// <summary>A move keeps its reservation; a first booking takes its hold's id, or a new one where nothing was held.</summary>
    public static Guid ReservationId(Draft draft) => draft.State.Booking?.Id ?? draft.State.Hold?.Id ?? draft.Input.Chance.Reservation;

    public static Slot SlotOf(Draft draft, string service, LocalDateTime time) =>
        CalendarRules.For(draft.Input.Config, draft.Input.Config.FindService(service)!)
            .SlotAt(CalendarQueries.Calendar(draft.Input, service), Availability.Resolve(draft.Input.Config.Zone, time)!.Value);

    public static BookingDetails Details(LeadState state, string reference, string service) => new(reference, service, state.Name, state.Phone, state.Email);

    private static (OffsetDateTime Start, OffsetDateTime End) StartAndEnd(LeadInput input, LeadBooking booking)
    {
        var zone = input.Config.Zone;
        var start = Availability.Resolve(zone, booking.Time)!.Value;
        var end = start + (input.Config.FindService(booking.Service)?.Duration ?? Duration.Zero);
        return (start.InZone(zone).ToOffsetDateTime(), end.InZone(zone).ToOffsetDateTime());
    }

    private static System.Collections.Immutable.ImmutableArray<ReservationChange> Reserve(Draft draft, Guid id, string reference)
    {
        var state = draft.State;
        var changes = draft.Reservations;
        if (state.Hold is { } hold && hold.Id != id) changes = changes.Add(new ReservationChange.Release(hold.Id));
        var slot = SlotOf(draft, state.Service!, state.Time!.Value);
        var details = Details(state, reference, state.Service!);
        return changes.Add(state.Booking is { } moved
            ? new ReservationChange.Change(id, slot, state.Service, moved.Elsewhere ? null : details)
            : new ReservationChange.Book(id, slot, details));
    }

    // A client that only collects leads: there is nothing to reserve.
    private static Draft WithoutTime(Draft draft) =>
        draft.Answer(draft.State.Name is null ? "lead_taken_unnamed" : "lead_taken", ("name", Spelling.FirstName(draft.State.Name))).Set(s => s with { Stage = LeadStage.Completed, Question = LeadQuestion.None, Outcome = "answered" }) with { Contact = Recalling.Confirmed(draft), Settled = true };

    private static Draft Attempt(Draft draft)
    {
        var (state, id) = (draft.State, draft.Input.Chance.Effect);
        var slot = SlotOf(draft, state.Service!, state.Time!.Value);
        var payload = new ExternalBooking(id, slot.Calendar, slot.Start, slot.End, Details(state, draft.Input.Chance.Reference, state.Service!));
        return draft.Answer("booking_started").Set(s => s with { Stage = LeadStage.Booking, Question = LeadQuestion.None, Attempt = id, Reference = draft.Input.Chance.Reference }) with
        {
            Effects = draft.Effects.Add(new Effect(id, EffectKind, JsonSerializer.Serialize(payload, LeadStateJson.Default.ExternalBooking))),
            Settled = true,
        };
    }
}
