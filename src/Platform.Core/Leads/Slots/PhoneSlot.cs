using Platform.Core.Understanding;

namespace Platform.Core.Leads.Slots;

/// <summary>The person's phone number, E.164.</summary>
internal static class PhoneSlot
{
    private const int Longest = 15;

    public static Draft Take(Draft draft, Reading reading)
    {
        var current = draft.State.Phone;
        var phone = reading.Phones.Where(p => !p.Negated && p.E164 is not null).Select(p => p.E164!).OrderBy(p => p == current).FirstOrDefault();
        if (phone is not null) return draft.Fill(LeadFields.Phone, current, phone, s => s with { Phone = phone, Digits = null });
        return draft.State.Question is LeadQuestion.Phone or LeadQuestion.BookedPhone && reading.Phones.FirstOrDefault(p => !p.Negated) is { } piece ? Kept(draft, piece.Digits) : draft;
    }

    // The rest may come in the next message.
    private static Draft Kept(Draft draft, string digits)
    {
        var before = draft.State.Digits ?? "";
        return draft.Set(s => s with { Digits = before.Length + digits.Length <= Longest ? before + digits : digits }).Say("phone_invalid");
    }
}
