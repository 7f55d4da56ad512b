using Platform.Core.Escalation;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>Yes or no to a question that is not about a slot.</summary>
internal static class OpenQuestion
{
    public static Draft Apply(Draft draft) => draft.State.Question switch
    {
        LeadQuestion.Human => Human(draft),
        LeadQuestion.CallOff => CallOff(draft),
        LeadQuestion.CallOffOrMove => CallOffOrMove(draft),
        LeadQuestion.Wanted => Wanted(draft),
        LeadQuestion.NextPerson => Accompanied.Next(draft),
        LeadQuestion.ThisService when draft.Heard.YesNo == YesNo.No && !draft.Filled.HasFlag(LeadFields.Service) => NotThisOne(draft),
        _ => draft,
    };

    private static Draft Human(Draft draft) => draft.Heard.YesNo switch
    {
        YesNo.Yes when draft.Filled == LeadFields.None => Handover.To(draft, EscalationReasons.LowConfidence, "handover"),
        // what could not be found is not asked for for ever
        YesNo.No => draft.Set(s => s with { Lost = 0, Question = LeadQuestion.None, Claim = null }) with { Understood = true },
        _ => draft.Set(s => s with { Lost = 0, Question = LeadQuestion.None }),
    };

    private static Draft CallOff(Draft draft) => draft.Heard.YesNo switch
    {
        YesNo.Yes => CallingOff.Booking(draft),
        YesNo.No => CallingOff.Keep(draft),
        _ when draft.Heard.Does(Acts.Undo) => CallingOff.Keep(draft),
        _ when draft.Heard.Does(Acts.Cancel) => CallingOff.Booking(draft),
        _ when draft.Filled != LeadFields.None => draft.Set(s => s with { Question = LeadQuestion.None }),
        _ => draft,
    };

    private static Draft CallOffOrMove(Draft draft)
    {
        const Acts Otherwise = Acts.Reschedule | Acts.OtherTime | Acts.Later | Acts.Sooner | Acts.OtherDay | Acts.Correct;
        if (draft.Heard.Does(Acts.Cancel)) return CallingOff.Booking(draft);
        // "the second": nothing is called off but in their own words
        if (draft.Heard.Choice == 1) return draft.Ask(LeadQuestion.CallOff);
        if (draft.Filled != LeadFields.None) return draft.Set(s => s with { Question = LeadQuestion.None, Stage = LeadStage.Completed });
        if (draft.Heard.Does(Otherwise) || draft.Heard.Choice == 0) return AfterEnd.Move(draft);
        return draft.Heard.Does(Acts.Undo) || (draft.Heard.YesNo == YesNo.No && !draft.Heard.Does(Acts.CannotCome)) ? CallingOff.Keep(draft) : draft with { Understood = draft.Heard.YesNo == YesNo.Yes };
    }

    private static Draft Wanted(Draft draft)
    {
        var asks = draft.Heard.Topics is not (Topics.None or Topics.Address) && (draft.Filled & ~LeadFields.Service) == LeadFields.None;
        if (draft.Heard.YesNo == YesNo.Yes || draft.Heard.Does(Acts.Book) || !draft.Among.IsEmpty || (draft.Filled != LeadFields.None && !asks))
            return draft.Set(s => s with { Question = LeadQuestion.None }) with { Understood = true };
        var done = draft.Heard.YesNo == YesNo.No || draft.Heard.Does(Acts.Bye | Acts.Cancel) || (draft.Heard.Does(Acts.Thank) && draft.Heard.Topics == Topics.None);
        if (!done) return draft;
        return draft.Answer("answered_bye").Set(s => s with { Stage = LeadStage.Completed, Question = LeadQuestion.None, Outcome = "answered" }) with { Settled = true };
    }

    private static Draft NotThisOne(Draft draft) =>
        draft.Set(s => s with { Guess = null, Changing = s.Service is null ? s.Changing | LeadFields.Service : s.Changing }) with { Understood = true };
}
