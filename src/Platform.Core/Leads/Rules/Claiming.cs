using Platform.Core.Escalation;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>
/// Finds the appointment that a person made in another conversation, so that it is moved or called off as if it had been made in this one:
/// by the number that the channel proves, else by reference and phone number together.
/// </summary>
internal static class Claiming
{
    public const int MostTries = 5;

    /// <summary>What they want with an appointment that is not this conversation's; null when that is not what they are about.</summary>
    public static LeadErrand? Errand(LeadState state, Heard heard)
    {
        if (state.Booking is not null || state.Stage is LeadStage.Booking or LeadStage.Escalated) return null;
        var said = heard.Does(Acts.Reschedule) ? LeadErrand.Move : heard.Does(Acts.Cancel) ? LeadErrand.CallOff : heard.Does(Acts.CannotCome) ? LeadErrand.CallOffOrMove : heard.Does(Acts.Recall) ? LeadErrand.Hear : (LeadErrand?)null;
        if (state.Claim is { } open) return heard.Does(Acts.Book | Acts.StartOver) ? null : said ?? open.Errand;
        if (said is not null) return IsOfAnother(state, heard) ? said : null;
        // a reference and not a word of what is to become of it
        return Gives(heard) && heard.Readings.Any(r => !r.References.IsEmpty) && !heard.Does(Acts.Book) && state is { Service: null, Time: null } ? LeadErrand.Hear : null;
    }

    /// <summary>The reference as the person gave it.</summary>
    public static string? Reference(LeadState state, Heard heard) =>
        heard.Readings.SelectMany(r => r.References).LastOrDefault() ?? state.Claim?.Reference;

    /// <summary>The number that they say it was booked with.</summary>
    public static string? Phone(LeadState state, Heard heard) =>
        heard.Readings.SelectMany(r => r.Phones).LastOrDefault(p => !p.Negated && p.E164 is not null)?.E164 ?? state.Phone;

    /// <summary>True when the messages give something to look for.</summary>
    public static bool Gives(Heard heard) => heard.Readings.Any(r => !r.References.IsEmpty || r.Phones.Any(p => !p.Negated));

    /// <summary>True while it has not been found: nothing else is moved, called off or declined meanwhile.</summary>
    public static bool IsOpen(Draft draft) => draft.State.Claim is not null;

    public static Draft Apply(Draft draft)
    {
        if (draft.Settled || draft.State.Claim is not { } claim) return draft;
        if (draft.State.Booking is not null) return Found(draft.Set(s => s with { Claim = null }), claim.Errand);
        if (!Booking.IsBuiltIn(draft)) return Handover.To(draft, EscalationReasons.UnsupportedRequest, "handover_change");
        if (draft.State.Tries >= MostTries) return Handover.To(draft.Set(s => s with { Claim = null }), EscalationReasons.PolicyRestriction, "handover");
        if (GivesUp(draft)) return draft.Ask(LeadQuestion.Human);
        var tried = draft.Input.Found is not null && claim.Reference is not null && Gives(draft.Heard);
        if (tried) return draft.Answer("no_such_booking");
        var begun = draft.Was.Claim is null;
        return begun || Gives(draft.Heard) ? Begun(draft, begun) : draft;
    }

    private static Draft Begun(Draft draft, bool begun) =>
        (begun && LeadLookup.Proven(draft.Input) is not null && draft.State.Claim is { Reference: null, Choices: null } ? draft.Say("no_booking_here") : draft) with { Understood = true };

    private static Draft Found(Draft draft, LeadErrand errand)
    {
        if (errand == LeadErrand.CallOff) return draft.Ask(LeadQuestion.CallOff);
        if (errand == LeadErrand.CallOffOrMove) return Attending.MoveOrCallOff(draft);
        if (errand == LeadErrand.Hear) return CallingOff.Keep(draft);
        var booking = draft.State.Booking!;
        draft = draft.Say("booking_found", ("service", Spelling.Service(draft.Input, booking.Service)), ("when", Moments.OnWhen(draft.Input, booking.Time)));
        return draft.Set(s => s with
        {
            Stage = LeadStage.CollectingTime, Question = LeadQuestion.None, Outcome = null, Time = null,
            Changing = s.Wish is null ? LeadFields.Time : s.Changing & ~LeadFields.Time,
        }) with { Understood = true, Changed = LeadFields.None };
    }

    // Without reference and number there is nothing to go by: a colleague may know them.
    private static bool GivesUp(Draft draft) =>
        draft.Was.Question is LeadQuestion.Reference or LeadQuestion.BookedPhone && !Gives(draft.Heard) && (draft.Heard.YesNo == YesNo.No || draft.Heard.Does(Acts.Refuse));

    // "Forget it" in the middle of a conversation is about that conversation.
    private static bool IsOfAnother(LeadState state, Heard heard)
    {
        if (heard.Readings.Any(r => !r.References.IsEmpty)) return true;
        if (state.Stage == LeadStage.Completed) return heard.Does(Acts.Standing | Acts.Recall);
        if (state is not { Service: null, Wish: null, Time: null }) return false;
        return heard.Does(Acts.Standing | Acts.Reschedule | Acts.Recall) || Opening.IsFirst(state) || state.Question == LeadQuestion.Wanted;
    }
}
