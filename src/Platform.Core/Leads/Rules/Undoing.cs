using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>Takes the last change back: "no wait, that was right".</summary>
internal static class Undoing
{
    public static Draft Apply(Draft draft)
    {
        if (draft.Settled || !draft.Heard.Does(Acts.Undo) || draft.Filled != LeadFields.None || draft.State.Stage == LeadStage.Completed) return draft;
        if (draft.State.Changing != LeadFields.None || draft.State.Question == LeadQuestion.Change)
            return draft.Set(s => s with { Changing = LeadFields.None, Question = LeadQuestion.None }).Answer("kept");
        if (draft.State.Before is not { } before) return draft;
        return draft.Set(s => s with
        {
            Name = before.Name, Phone = before.Phone, Email = before.Email, Service = before.Service, Time = null, Offered = null, Other = null,
            Wish = before.Time is { } time ? TimeWish.Exactly(time) : null, Before = null,
        }).Answer("restored");
    }
}
