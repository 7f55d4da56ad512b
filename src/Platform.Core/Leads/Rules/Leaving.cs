using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>Somebody goes before anything was booked: goodbye is said and nothing asked; all that is known stays, for when they come back.</summary>
internal static class Leaving
{
    private const Acts Staying = Acts.Correct | Acts.Book | Acts.OtherOptions | Acts.OtherTime | Acts.Help | Acts.Repeat;

    public static Draft Apply(Draft draft)
    {
        var going = draft.Heard.Does(Acts.Bye) && !draft.Heard.Does(Staying) && draft.Heard.Topics == Topics.None && (draft.Heard.YesNo != YesNo.Yes || Questions.Field(draft.Was.Question) != LeadFields.None);
        var open = draft.Was is { Question: not LeadQuestion.None, Stage: not (LeadStage.Completed or LeadStage.Escalated or LeadStage.Booking), Booking: null };
        if (draft.Settled || draft.Understood || !going || !open || draft.Filled != LeadFields.None) return draft;
        return draft.Answer("bye_open") with { Settled = true, Asked = true };
    }
}
