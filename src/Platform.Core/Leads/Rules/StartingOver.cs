using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>Forgets what was said; what the channel knows stays, and so does a booking.</summary>
internal static class StartingOver
{
    public static Draft Apply(Draft draft)
    {
        if (draft.Settled || !draft.Heard.Does(Acts.StartOver)) return draft;
        var fresh = Opening.Known(LeadState.New, draft.Input);
        return Handover.Released(draft with { State = draft.Was, Filled = LeadFields.None, Changed = LeadFields.None })
            .Set(_ => fresh with { Locale = draft.State.Locale, Tries = draft.Was.Tries })
            .Answer("start_over");
    }
}
