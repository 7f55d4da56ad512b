using Platform.Core.Escalation;
using Platform.Core.Leads.Rules;

namespace Platform.Core.Support.Rules;

/// <summary>Hands the session to a human: asked for, or for a complaint; and what is said while they are waited for.</summary>
internal static class Escalating
{
    public static SupportDraft Apply(SupportDraft draft)
    {
        var talk = Handover.Apply(draft.Talk);
        if (!talk.Settled) return draft;
        draft = draft.With(talk);
        return talk.Escalation is { } asked ? Handed(draft, asked.Reason) : draft.End();
    }

    /// <summary>The documents, and the config, do not have what is asked.</summary>
    public static SupportDraft To(SupportDraft draft, string reason, string key) => Handed(draft.With(Handover.To(draft.Talk, reason, key)), reason);

    private static SupportDraft Handed(SupportDraft draft, string reason) =>
        draft.With(draft.Talk with { Escalation = new EscalationRequest(reason, null, SupportSummary.ForColleague(draft, reason)) })
            .Set(s => s with { Question = SupportQuestion.None, Outcome = "escalated" }).End();
}
