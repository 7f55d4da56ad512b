using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>What they want has a word in common with a service and is another thing ("sell my house"): they hear what there is, and may have a colleague.</summary>
internal static class Unserved
{
    public static Draft Apply(Draft draft)
    {
        var topics = draft.Heard.Topics;
        if (draft.Settled || draft.Understood || Claiming.IsOpen(draft) || (draft.State.Service is not null && draft.State.Stage != LeadStage.Completed) || topics is not (Topics.None or Topics.Other)) return draft;
        if (!draft.Heard.Readings.Any(r => r.InPassing) || draft.Heard.YesNo is not null || (topics == Topics.Other && !draft.Heard.Does(Acts.Book))) return draft;
        return draft.Answer("not_among", ("services", Speech.Services(draft.Input, "and"))).Ask(LeadQuestion.Human);
    }
}
