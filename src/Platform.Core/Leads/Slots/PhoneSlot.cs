using Platform.Core.Understanding;

namespace Platform.Core.Leads.Slots;

/// <summary>The person's phone number, E.164.</summary>
internal static class PhoneSlot
{
    public static Draft Take(Draft draft, Reading reading)
    {
        var current = draft.State.Phone;
        var phone = reading.Phones.Where(p => !p.Negated && p.E164 is not null).Select(p => p.E164!).OrderBy(p => p == current).FirstOrDefault();
        if (phone is not null) return draft.Fill(LeadFields.Phone, current, phone, s => s with { Phone = phone });
        return draft.State.Question is LeadQuestion.Phone or LeadQuestion.BookedPhone && reading.Phones.Any(p => !p.Negated) ? draft.Say("phone_invalid") : draft;
    }
}
