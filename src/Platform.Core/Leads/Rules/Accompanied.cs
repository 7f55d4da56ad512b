using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>Several people are to come, and an appointment is for one: they hear it, staff see how many, and one after the other is booked.</summary>
internal static class Accompanied
{
    public static Draft Apply(Draft draft)
    {
        if (draft.Settled || Claiming.IsOpen(draft)) return draft;
        if (draft.Heard.Does(Acts.Alone) && draft.State.Party > 1) return (draft with { Heard = draft.Heard with { YesNo = null } }).Set(s => s with { Party = 0 }).Answer("alone");
        if (draft.Heard.Does(Acts.Alone) && IsForNext(draft)) return CalledOff(draft);
        return draft.Heard.Does(Acts.Company) && draft.Was.Booking is null ? Noted(draft) : draft;
    }

    /// <summary>True where more are to come once one appointment is made.</summary>
    public static bool IsNext(Draft draft) => draft.State is { Party: > 1, Booking: null, Attempt: null } && Booking.IsBuiltIn(draft);

    /// <summary>Yes or no to an appointment for the next of them.</summary>
    public static Draft Next(Draft draft)
    {
        if (draft.Heard.YesNo == YesNo.No || draft.Heard.Does(Acts.Alone))
        {
            var none = draft.Set(s => s with { Question = LeadQuestion.None, Party = 0 });
            return Changes(draft) ? none : none.Answer("bye") with { Settled = true };
        }
        var another = draft.Heard.YesNo == YesNo.Yes || draft.Heard.Does(Acts.Book | Acts.Another) || (draft.Heard.Does(Acts.Later) && draft.Heard.Does(Acts.Beside));
        return another ? AfterEnd.Next(draft) : draft.Set(s => s with { Question = LeadQuestion.None });
    }

    // "No, cancel it", "no, make it 5": no to the next appointment, and something about the one that stands.
    private static bool Changes(Draft draft) =>
        draft.Filled != LeadFields.None || draft.Heard.Does(Acts.Cancel | Acts.Reschedule | Acts.Correct | Acts.CannotCome);

    /// <summary>More than one are to come, said once the first appointment stands.</summary>
    public static Draft After(Draft draft) =>
        draft.Set(s => s with { Party = Most(draft) }).Answer("company_after").Ask(LeadQuestion.NextPerson);

    // One appointment stands, and the one that is being made is for the next of them.
    private static bool IsForNext(Draft draft) => draft.State is { Party: 1, Former: not null, Booking: null, Attempt: null };

    private static Draft CalledOff(Draft draft) => Handover.Released(draft).Answer("alone")
        .Set(s => s with { Stage = LeadStage.Completed, Question = LeadQuestion.None, Outcome = "booked", Party = 0, Time = null, Wish = null, Offered = null }) with { Settled = true };

    private static int Most(Draft draft) => draft.Heard.Readings.Max(r => r.People) ?? Math.Max(draft.State.Party, 2);

    private static Draft Noted(Draft draft)
    {
        var people = Most(draft);
        var again = draft.State.Party == people;
        draft = draft.Set(s => s with { Party = people });
        return again ? draft.Answer("company_again", ("people", Moments.Count(draft.Input, "person", people))) : draft.Answer("company");
    }
}
