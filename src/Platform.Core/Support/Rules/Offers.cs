using Platform.Core.Escalation;
using Platform.Core.Leads.Rules;
using Platform.Core.Turns;
using Platform.Core.Understanding;

namespace Platform.Core.Support.Rules;

/// <summary>Yes or no to what was offered. With a yes to a booking it goes on in lead capture, with what was said of it before.</summary>
internal static class Offers
{
    public static SupportDraft Apply(SupportDraft draft) => draft.Was.Question switch
    {
        SupportQuestion.Book or SupportQuestion.Appointment => Booking(draft),
        SupportQuestion.Human => Human(draft),
        _ => draft,
    };

    private static SupportDraft Booking(SupportDraft draft) => draft.Heard.YesNo switch
    {
        YesNo.Yes => (draft with { HandOn = new(Purposes.LeadCapture, draft.Was.Said) }).End(),
        YesNo.No when draft.Heard.Topics == Topics.None => draft.Say("anything_else").Ask(SupportQuestion.None),
        _ when Wishing.IsBooking(draft) => (draft with { HandOn = new(Purposes.LeadCapture, draft.Was.Said) }).End(),
        _ => draft,
    };

    private static SupportDraft Human(SupportDraft draft) => draft.Heard.YesNo switch
    {
        YesNo.Yes => Escalating.To(draft, EscalationReasons.LowConfidence, "handover"),
        YesNo.No => draft.Set(s => s with { Lost = 0 }).Say("anything_else").Ask(SupportQuestion.None),
        _ => draft.Set(s => s with { Question = SupportQuestion.None, Lost = 0 }),
    };
}
