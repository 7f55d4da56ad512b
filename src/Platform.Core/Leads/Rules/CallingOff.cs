using Platform.Core.Escalation;
using Platform.Core.Scheduling;
using Platform.Core.Turns;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>Calls off: a conversation at once, a booking after asking.</summary>
internal static class CallingOff
{
    public static Draft Apply(Draft draft)
    {
        if (!draft.Heard.Does(Acts.Cancel) || draft.Settled || Claiming.IsOpen(draft)) return draft;
        if (draft.State.Booking is not null && !Rules.Booking.IsBuiltIn(draft)) return Handover.To(draft, EscalationReasons.UnsupportedRequest, "handover_change");
        if (draft.State.Booking is not null) return draft.State.Stage == LeadStage.Completed && draft.State.Outcome == "cancelled" ? draft : draft.Ask(LeadQuestion.CallOff);
        if (draft.State is { Stage: LeadStage.Completed, Waiting: not null }) return Waitlisting.Settled(draft, booked: false).Answer("off_waitlist") with { Settled = true };
        if (draft.State.Stage == LeadStage.Completed) return draft.Answer("nothing_to_cancel") with { Settled = true };
        // An answer in the same breath shows that they go on; what they mean to call off is not here.
        if (draft.Filled != LeadFields.None) return draft.Changed == LeadFields.None ? draft.Answer("nothing_to_cancel") : draft;
        return Waitlisting.Settled(Handover.Released(draft), booked: false).Answer("cancelled")
            .Set(s => s with { Stage = LeadStage.Completed, Question = LeadQuestion.None, Outcome = "cancelled" }) with { Settled = true };
    }

    /// <summary>The booking that stands is called off.</summary>
    public static Draft Booking(Draft draft)
    {
        var booking = draft.State.Booking!;
        draft = Handover.Released(draft);
        return draft.Answer("booking_cancelled", ("service", Spelling.Service(draft.Input, booking.Service)), ("when", Moments.OnWhen(draft.Input, booking.Time)), ("reference", Spelling.Reference(draft.Input, booking.Reference)))
            .Set(s => s with { Stage = LeadStage.Completed, Question = LeadQuestion.None, Outcome = "cancelled", Booking = null, Service = booking.Elsewhere ? null : s.Service, Time = null, Wish = null, Offered = null, Before = s.Values with { Time = booking.Time } }) with
        {
            Reservations = draft.Reservations.Add(new ReservationChange.Cancel(booking.Id)),
            Actions = draft.Actions.Add(new TurnAction.Cancellation(booking.Reference)),
            Settled = true,
        };
    }

    /// <summary>All stays as it was booked.</summary>
    public static Draft Keep(Draft draft)
    {
        var booking = draft.State.Booking!;
        return Handover.Released(draft).Answer("booking_kept", ("service", Spelling.Service(draft.Input, booking.Service)), ("when", Moments.When(draft.Input, booking.Time)), ("reference", Spelling.Reference(draft.Input, booking.Reference)))
            .Set(s => s with { Stage = LeadStage.Completed, Question = LeadQuestion.None, Outcome = "booked", Service = booking.Service, Time = booking.Time, Wish = null, Offered = null, Other = null, Changing = LeadFields.None }) with { Settled = true };
    }
}
