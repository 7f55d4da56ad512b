using Platform.Core.Escalation;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>A message after the conversation has ended: courtesy is returned, a change or a new wish opens it again.</summary>
internal static class AfterEnd
{
    public static Draft Apply(Draft draft)
    {
        if (draft.Settled || Claiming.IsOpen(draft) || draft.Was.Stage != LeadStage.Completed || draft.State.Stage != LeadStage.Completed) return draft;
        if (draft.State.Booking is null) return WithoutBooking(draft);
        if (draft.Heard.Does(Acts.Recall) && draft.Filled == LeadFields.None) return Kept(draft, draft.State.Booking);
        if (draft.Heard.Does(Acts.Book) && !draft.Heard.Does(Acts.Correct | Acts.Reschedule)) return Another(draft);
        if ((draft.Filled & (LeadFields.Time | LeadFields.Service)) != 0 || draft.Heard.Does(Acts.Reschedule)) return Move(draft);
        if (draft.Filled != LeadFields.None) return Contact(draft);
        return Closing(draft);
    }

    private static Draft WithoutBooking(Draft draft)
    {
        var again = draft.Heard.Does(Acts.Book | Acts.Reschedule | Acts.Undo) || draft.Understood || (draft.Heard.YesNo == YesNo.Yes && draft.State.Outcome == "cancelled");
        return again ? draft.Set(s => s with { Stage = LeadStage.Greeting, Question = LeadQuestion.None, Outcome = null, Attempt = null, Time = null, Wish = draft.Filled.HasFlag(LeadFields.Time) ? s.Wish : null, Offered = null, Declined = null }) with { Understood = true } : Closing(draft);
    }

    private static Draft Another(Draft draft)
    {
        var (service, wish) = (draft.Filled.HasFlag(LeadFields.Service) ? draft.State.Service : null, draft.Filled.HasFlag(LeadFields.Time) ? draft.State.Wish : null);
        return draft.Answer("another").Set(s => s with
        {
            Stage = LeadStage.Greeting, Question = LeadQuestion.None, Outcome = null, Booking = null, Hold = null, Attempt = null,
            Service = service, Wish = wish, Time = null, Offered = null, Before = null,
        });
    }

    private static Draft Move(Draft draft) => !Booking.IsBuiltIn(draft) ? Handover.To(draft, EscalationReasons.UnsupportedRequest, "handover_change") : draft.Set(s => s with
    {
        Stage = LeadStage.CollectingTime, Question = LeadQuestion.None, Outcome = null,
        // Only the day or the hour changes unless both were said; with nothing said the time is asked anew.
        Time = draft.Filled == LeadFields.None ? null : s.Time,
        Changing = draft.Filled == LeadFields.None ? LeadFields.Time : s.Changing,
    }) with { Understood = true, Changed = LeadFields.None };

    private static Draft Contact(Draft draft)
    {
        var booking = draft.State.Booking!;
        return draft.Answer("details_updated") with
        {
            Settled = true,
            Contact = Recalling.Confirmed(draft),
            Reservations = !Booking.IsBuiltIn(draft) ? draft.Reservations
                : draft.Reservations.Add(new ReservationChange.Change(booking.Id, null, null, Booking.Details(draft.State, booking.Reference, booking.Service))),
        };
    }

    private static Draft Closing(Draft draft)
    {
        var answered = Digression.Answer(draft with { Understood = false });
        if (answered.Understood || answered.Phrases.Length > draft.Phrases.Length) return answered with { Settled = true };
        // who says again what stands hears that it stands
        if ((draft.Understood || draft.Heard.Does(Acts.Repeat)) && draft.State.Booking is { } booking) return Kept(draft, booking);
        var bye = draft.Heard.Does(Acts.Thank | Acts.Bye) || draft.Heard.YesNo == YesNo.No;
        return draft.Answer(bye ? (draft.State.Booking is null ? "bye" : "bye_booked") : "anything_else") with { Settled = true };
    }

    private static Draft Kept(Draft draft, LeadBooking booking) =>
        draft.Answer("booking_kept", ("service", Spelling.Service(draft.Input, booking.Service)), ("when", Moments.When(draft.Input, booking.Time)), ("reference", Spelling.Reference(draft.Input, booking.Reference))) with { Settled = true };
}
