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
            draft = ServiceSlot.Take(draft, reading);
            draft = TimeSlot.Take(draft, reading);
            draft = EmailSlot.Take(draft, reading);
            draft = PhoneSlot.Take(draft, reading);
            if (draft.State.Stage != LeadStage.Completed || draft.Heard.Does(Acts.Correct) || draft.Heard.Mentioned.HasFlag(Asked.Name))
                draft = NameSlot.Take(draft, reading);
        }

        return draft.Changed == LeadFields.None ? draft : draft.Set(s => s with { Before = draft.Was.Values });
    }

    // "Thanks, see you on Tuesday!" asks for nothing.
    private static bool IsFarewell(Heard heard) =>
        heard.Does(Acts.Thank | Acts.Bye) && !heard.Does(Acts.Correct | Acts.Reschedule | Acts.Book);
}
