using Platform.Core.Escalation;
using Platform.Core.Leads;
using Platform.Core.Understanding;

namespace Platform.Core.Support.Rules;

/// <summary>There is no answer that can be given: one question back, then a human, or an honest "I don't know".</summary>
internal static class Unsure
{
    private const int LostBeforeHuman = 3;
    private const double SureOfQuestion = 0.6;

    public static SupportDraft Apply(SupportDraft draft)
    {
        if (draft.Input.Documents is { Failed: true }) return Failed(draft);
        if (draft.Was.Question == SupportQuestion.Clarify) return GiveUp(draft);
        if (!IsQuestion(draft.Heard)) return Lost(draft, "not_understood");
        return draft.Set(s => s with { Said = Leads.Rules.Documents.Words(draft.Talk), Lost = 0 }).Ask(SupportQuestion.Clarify);
    }

    /// <summary>It made no sense; the third time in a row a human is offered.</summary>
    public static SupportDraft Lost(SupportDraft draft, string key)
    {
        draft = draft.Set(s => s with { Lost = s.Lost + 1 });
        return draft.State.Lost >= LostBeforeHuman ? draft.Ask(SupportQuestion.Human) : draft.Say(key).End();
    }

    private static SupportDraft Failed(SupportDraft draft)
    {
        draft = draft.Set(s => s with { Lost = s.Lost + 1 });
        return draft.State.Lost >= LostBeforeHuman ? Escalating.To(draft, EscalationReasons.ToolFailure, "handover_unknown") : Call(draft, "cannot_look_up").End();
    }

    private static SupportDraft GiveUp(SupportDraft draft)
    {
        if (!draft.Input.Config.Support.FallbackToHandoff) return Call(draft, "no_answer").Set(s => s with { Said = null }).Ask(SupportQuestion.None);
        return Escalating.To(draft, IsNear(draft) ? EscalationReasons.LowConfidence : EscalationReasons.MissingKnowledge, "handover_unknown");
    }

    // less than half as sure as it must be is not there at all
    private static bool IsNear(SupportDraft draft) => draft.Input.Documents?.Answer is { } answer && answer.Confidence.Value * 2 >= draft.Input.Config.Support.MinConfidence;

    private static bool IsQuestion(Heard heard) =>
        heard.Topics != Topics.None || heard.Readings.Any(r => r.Asks) || heard.Intent is { Name: "faq", Confidence: >= SureOfQuestion };

    private static SupportDraft Call(SupportDraft draft, string key) => draft.With(draft.Input.Config.Phone is { } phone
        ? draft.Talk.Say(key + "_call", ("phone", Spelling.Phone(draft.Input, phone)))
        : draft.Talk.Say(key));
}
