using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>Takes the last change back: "no wait, that was right", "the email was right before".</summary>
internal static class Undoing
{
    public static Draft Apply(Draft draft)
    {
        if (draft.Settled || !draft.Heard.Does(Acts.Undo) || draft.Filled != LeadFields.None || draft.State.Stage == LeadStage.Completed) return draft;
        if (draft.State.Changing != LeadFields.None || draft.State.Question == LeadQuestion.Change)
            return draft.Set(s => s with { Changing = LeadFields.None, Question = LeadQuestion.None }).Answer("kept");
        if (draft.State.Before is not { } all) return draft;
        var named = Slots.Named.Of(draft.Heard.Mentioned);
        var before = named == LeadFields.None ? all : Only(named, all, draft.State.Values);
        // what they mean was changed earlier than that: it is asked
        if (named != LeadFields.None && before == draft.State.Values) return draft.Set(s => s with { Changing = named }) with { Understood = true };
        return draft.Set(s => s with
        {
            Name = before.Name, Phone = before.Phone, Email = before.Email, Service = before.Service, Time = null, Offered = null, Other = null,
            Wish = before.Time is { } time ? TimeWish.Exactly(time) : null, Before = null,
        }).Answer("restored");
    }

    private static LeadValues Only(LeadFields named, LeadValues before, LeadValues now) => new(
        named.HasFlag(LeadFields.Name) ? before.Name : now.Name,
        named.HasFlag(LeadFields.Phone) ? before.Phone : now.Phone,
        named.HasFlag(LeadFields.Email) ? before.Email : now.Email,
        named.HasFlag(LeadFields.Service) ? before.Service : now.Service,
        named.HasFlag(LeadFields.Time) ? before.Time : now.Time);
}
