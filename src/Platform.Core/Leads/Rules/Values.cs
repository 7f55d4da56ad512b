using Platform.Core.Leads.Slots;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>Takes every value that the messages give, whatever was asked.</summary>
internal static class Values
{
    public static Draft Apply(Draft draft)
    {
        if (draft.State.Stage == LeadStage.Completed && IsFarewell(draft.Heard)) return draft;
        foreach (var reading in draft.Heard.Readings)
        {
            // what they tell of an appointment that is being found is no wish for a new one
            var claim = draft.State.Claim;
            if (claim is null) draft = ServiceSlot.Take(draft, reading);
            if (claim is null || (claim.Errand == LeadErrand.Move && draft.Was.Question != LeadQuestion.Which)) draft = TimeSlot.Take(draft, reading);
            draft = EmailSlot.Take(draft, reading);
            draft = PhoneSlot.Take(draft, reading);
            if (draft.State.Stage != LeadStage.Completed || draft.State.Changing == LeadFields.Name || draft.Heard.Does(Acts.Correct) || draft.Heard.Mentioned.HasFlag(Asked.Name) || reading.Names.Any(n => n.Respelled))
                draft = NameSlot.Take(draft, reading);
        }

        return draft.Changed == LeadFields.None ? draft : draft.Set(s => s with { Before = draft.Was.Values });
    }

    // "Thanks, see you on Tuesday!" asks for nothing.
    private static bool IsFarewell(Heard heard) =>
        heard.Does(Acts.Thank | Acts.Bye) && !heard.Does(Acts.Correct | Acts.Reschedule | Acts.Book);
}
