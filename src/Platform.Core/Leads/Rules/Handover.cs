using Platform.Core.Conversations;
using Platform.Core.Escalation;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>Hands the session to a human.</summary>
internal static class Handover
{
    public static Draft Apply(Draft draft)
    {
        if (draft.State.Stage == LeadStage.Escalated) return Waiting(draft);
        if (draft.Heard.WantsHuman) return To(draft, EscalationReasons.CustomerRequest, "handover");
        if (draft.Heard.Does(Acts.Complain)) return To(draft, EscalationReasons.Complaint, "handover_complaint");
        return draft.Input.Help is { } help ? Suggested(draft, help) : draft;
    }

    // A model's tool calls for a human by reason; its mere impression that one is wanted is asked about.
    private static Draft Suggested(Draft draft, ModelHelp help)
    {
        if (help.Escalate is { } reason) return To(draft, reason, reason == EscalationReasons.Complaint ? "handover_complaint" : "handover");
        return help.OfferHuman && draft.Filled == LeadFields.None && draft.Was.Question != LeadQuestion.Human ? draft.Ask(LeadQuestion.Human) : draft;
    }

    public static Draft To(Draft draft, string reason, string key)
    {
        var pending = Speech.Question(draft.Was, draft.Input);
        return (Released(draft) with
        {
            Escalation = new EscalationRequest(reason, StorableText.Of(pending), Summary.ForColleague(draft, reason)),
            Settled = true,
            Phrases = [],
        }).Answer(key).Set(s => s with { Stage = LeadStage.Escalated, Question = LeadQuestion.None, Outcome = "escalated", Lost = 0 });
    }

    /// <summary>Lets the hold go, if there is one.</summary>
    public static Draft Released(Draft draft) =>
        draft.State.Hold is not { } hold ? draft
        : draft.Set(s => s with { Hold = null }) with { Reservations = draft.Reservations.Add(new ReservationChange.Release(hold.Id)) };

    private static Draft Waiting(Draft draft)
    {
        var answered = Digression.Answer(draft);
        return (answered.Phrases.Length > 0 ? answered : answered.Answer("handover_waiting")) with { Settled = true };
    }
}
