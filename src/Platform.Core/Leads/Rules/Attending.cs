using Platform.Core.Escalation;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>Somebody who has an appointment is late for it, stands at the door, or cannot come.</summary>
internal static class Attending
{
    public static Draft Apply(Draft draft)
    {
        if (draft.Settled) return draft;
        if (draft.Heard.Does(Acts.Arriving) && IsNothingElseOpen(draft)) return Arriving(draft);
        var cannot = draft.Heard.Does(Acts.CannotCome) && !draft.Heard.Does(Acts.Cancel | Acts.Reschedule) && draft.State.Booking is not null && !Claiming.IsOpen(draft);
        return cannot && !GivesAnother(draft) ? MoveOrCallOff(draft) : draft;
    }

    /// <summary>Asks whether to move the booking or to call it off.</summary>
    public static Draft MoveOrCallOff(Draft draft) => Booking.IsBuiltIn(draft)
        ? draft.Set(s => s.Wish is { } wish && !wish.HasDay() ? s with { Wish = wish with { First = s.Booking!.Time.Date.PlusDays(1) } } : s).Answer("sorry_to_hear").Ask(LeadQuestion.CallOffOrMove)
        : Handover.To(draft, EscalationReasons.UnsupportedRequest, "handover_change");

    // Those who wait for them must hear of it now, and they are no machine. What looks like a time in it is no wish.
    private static Draft Arriving(Draft draft) =>
        Handover.To(draft.Set(s => s with { Time = draft.Was.Time, Wish = draft.Was.Wish, Offered = draft.Was.Offered }), EscalationReasons.UnsupportedRequest, "handover_arriving");

    private static bool IsNothingElseOpen(Draft draft) => draft.Was.Booking is not null || Opening.IsFirst(draft.Was) || draft.Was.Stage == LeadStage.Completed || draft.Was.Question == LeadQuestion.Wanted;

    // "I can't make it at four, could I come at six?" Its own day is no other.
    private static bool GivesAnother(Draft draft) => draft.Heard.Readings.Any(r => r.DateTimes.Any(d => !d.Negated && !(d.Time is null && d.Date == draft.State.Booking!.Time.Date)));
}
