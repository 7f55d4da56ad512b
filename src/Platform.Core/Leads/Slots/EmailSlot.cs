using Platform.Core.Understanding;

namespace Platform.Core.Leads.Slots;

/// <summary>The person's e-mail address.</summary>
internal static class EmailSlot
{
    public static Draft Take(Draft draft, Reading reading)
    {
        var current = draft.State.Email;
        var email = reading.Emails.Where(e => !e.Negated && IsPublic(e.Address)).Select(e => e.Address).OrderBy(e => e == current).FirstOrDefault();
        if (email is not null) return draft.Fill(LeadFields.Email, current, email, s => s with { Email = email });
        return draft.State.Question is LeadQuestion.Email && reading.Text.Contains('@', StringComparison.Ordinal) ? draft.Say("email_invalid") : draft;
    }

    // "ana@example" may be right inside an office, but no confirmation gets there.
    private static bool IsPublic(string address) => address.IndexOf('.', address.LastIndexOf('@') + 1) > 0;
}
