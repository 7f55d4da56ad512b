using Platform.Core.Escalation;
using Platform.Core.Leads.Slots;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>A message after the conversation has ended: courtesy is returned, a change or a new wish opens it again.</summary>
internal static class AfterEnd
{
    public static Draft Apply(Draft draft)
    {
        if (draft.Settled || Claiming.IsOpen(draft) || !HasEnded(draft.Was) || draft.State.Stage != LeadStage.Completed) return draft;
        if (draft.State.Booking is null) return WithoutBooking(draft);
        if (draft.Heard.Does(Acts.Recall) && draft.Filled == LeadFields.None) return Kept(draft, draft.State.Booking);
        if (WantsAnother(draft, draft.State.Booking)) return Another(draft);
        if (draft.Heard.Does(Acts.Company) && draft.Filled == LeadFields.None && Booking.IsBuiltIn(draft)) return Accompanied.After(draft);
        if ((draft.Filled & (LeadFields.Time | LeadFields.Service)) != 0 || draft.Heard.Does(Acts.Reschedule)) return Move(draft);
        if (draft.Filled != LeadFields.None) return Contact(draft);
        if (Asks(draft) is { } asked) return asked;
        return Closing(draft);
    }

    private static bool HasEnded(LeadState was) => was.Stage == LeadStage.Completed || was.Question == LeadQuestion.CallOffOrMove;

    private static Draft WithoutBooking(Draft draft)
    {
        var again = draft.Heard.Does(Acts.Book | Acts.Reschedule | Acts.Undo) || draft.Understood || (draft.Heard.YesNo == YesNo.Yes && draft.State.Outcome == "cancelled");
        return again ? draft.Set(s => s with { Stage = LeadStage.Greeting, Question = LeadQuestion.None, Outcome = null, Attempt = null, Time = null, Wish = draft.Filled.HasFlag(LeadFields.Time) ? OnItsDay(s) : Again(draft, s), Service = s.Service ?? (draft.Heard.Does(Acts.Undo) ? s.Before?.Service : null), Offered = null, Declined = null, Before = null }) with { Understood = true } : Closing(draft);
    }

    // "Rebook it for 11", once it is cancelled: on the day that it was on.
    private static TimeWish? OnItsDay(LeadState state) =>
        state.Wish is { } wish && !wish.HasDay() && state.Before?.Time is { } time ? wish with { First = time.Date, Last = time.Date } : state.Wish;

    // "Actually no, keep it", once it is cancelled: the same time, if it is still free.
    private static TimeWish? Again(Draft draft, LeadState state) => draft.Heard.Does(Acts.Undo) && state.Before?.Time is { } time ? TimeWish.Exactly(time) : null;

    // "Another massage", "and the facial on Friday": another service than the one that was booked is no change of it, unless they say so.
    private static bool WantsAnother(Draft draft, LeadBooking booking)
    {
        if (draft.Heard.Does(Acts.Correct | Acts.Reschedule)) return false;
        var more = draft.Heard.Does(Acts.Another) && !draft.Heard.Does(Acts.OtherTime | Acts.OtherDay | Acts.OtherOptions);
        var besides = draft.Heard.Does(Acts.FollowUp) && NamesService(draft) && draft.Heard.Topics == Topics.None;
        return (draft.Heard.Does(Acts.Book) && !SaysYes(draft)) || more || besides || (draft.Heard.Does(Acts.Beside) && NamesService(draft)) || (draft.Filled.HasFlag(LeadFields.Service) && draft.State.Service != booking.Service && draft.Heard.Topics == Topics.None);
    }

    // "Book it!", once it is.
    private static bool SaysYes(Draft draft) => draft.Heard.YesNo == YesNo.Yes && draft.Filled == LeadFields.None && draft.Heard.Readings.All(r => r.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 3);

    private static bool NamesService(Draft draft) => draft.Heard.Readings.Any(r => r.Services.Any(s => !s.Negated));

    private static Draft Another(Draft draft)
    {
        var (service, wish) = (NamesService(draft) ? draft.State.Service : null, draft.Filled.HasFlag(LeadFields.Time) ? draft.State.Wish : null);
        return (draft with { Changed = LeadFields.None }).Answer("another").Set(s => s with
        {
            Stage = LeadStage.Greeting, Question = LeadQuestion.None, Outcome = null, Booking = null, Hold = null, Attempt = null,
            Service = service, Wish = wish, Time = null, Offered = null, Before = null, Former = s.Booking?.Time,
        });
    }

    /// <summary>The same for the next of several people, right after the one that was made, in the name of the same person unless they give another.</summary>
    public static Draft Next(Draft draft)
    {
        var booking = draft.State.Booking!;
        var wish = draft.Filled.HasFlag(LeadFields.Time) ? draft.State.Wish : Shifting.After(draft, booking.Time, booking.Service, NamesService(draft) ? draft.State.Service : booking.Service);
        var next = Another(draft);
        return (next with { Phrases = draft.Phrases }).Answer("next_person").Set(s => s with { Service = s.Service ?? booking.Service, Wish = wish, Party = draft.State.Party - 1 });
    }

    /// <summary>The booking that stands is to be at another time.</summary>
    public static Draft Move(Draft draft) => !Booking.IsBuiltIn(draft) ? Handover.To(draft, EscalationReasons.UnsupportedRequest, "handover_change") : draft.Set(s => s with
    {
        Stage = LeadStage.CollectingTime, Question = LeadQuestion.None, Outcome = null,
        // Only the day or the hour changes unless both were said; with nothing said, now or before, the time is asked anew.
        Time = draft.Filled == LeadFields.None ? null : s.Time,
        Changing = draft.Filled == LeadFields.None && s.Wish is null ? LeadFields.Time : s.Changing,
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

    // "The e-mail is wrong", with no other given.
    private static Draft? Asks(Draft draft)
    {
        if (!draft.Heard.Does(Acts.Correct) && draft.Heard.YesNo != YesNo.No) return null;
        var named = Slots.Named.Of(draft.Heard.Mentioned) & (LeadFields.Name | LeadFields.Phone | LeadFields.Email);
        return named is LeadFields.Name or LeadFields.Phone or LeadFields.Email
            ? draft.Set(s => s with { Changing = named }).Answer("ask_" + named.ToString().ToLowerInvariant()) with { Settled = true } : null;
    }

    private static Draft Closing(Draft draft)
    {
        var answered = Digression.Answer(draft with { Understood = false });
        if (answered.Understood || answered.Phrases.Length > draft.Phrases.Length) return answered with { Settled = true };
        // who says again what stands hears that it stands
        if ((draft.Understood || draft.Heard.Does(Acts.Repeat)) && draft.State.Booking is { } booking) return Kept(draft, booking);
        var bye = draft.Heard.Does(Acts.Thank | Acts.Bye) || draft.Heard.YesNo == YesNo.No;
        return draft.Answer(bye ? (draft.State.Booking is not null && draft.Heard.Does(Acts.Thank) ? "bye_booked" : "bye") : "anything_else") with { Settled = true };
    }

    private static Draft Kept(Draft draft, LeadBooking booking) =>
        draft.Answer("booking_kept", ("service", Spelling.Service(draft.Input, booking.Service)), ("when", Moments.When(draft.Input, booking.Time)), ("reference", Spelling.Reference(draft.Input, booking.Reference))) with { Settled = true };
}
