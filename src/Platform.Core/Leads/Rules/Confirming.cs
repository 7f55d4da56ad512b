using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>What is said to the summary: yes, no, or what to change.</summary>
internal static class Confirming
{
    public static Draft Apply(Draft draft)
    {
        if (draft.Settled || Claiming.IsOpen(draft) || (draft.Understood && draft.Heard.Does(Acts.Undo))) return draft;
        var question = draft.Was.Question;
        if (Named(draft) is var named && named != LeadFields.None && question is LeadQuestion.Confirm or LeadQuestion.Change or LeadQuestion.None or LeadQuestion.Time)
            return draft.Set(s => s with { Changing = named, Wish = named.HasFlag(LeadFields.Time) ? null : s.Wish, Offered = named.HasFlag(LeadFields.Time) ? null : s.Offered }) with { Understood = true };
        if (draft.Changed != LeadFields.None) return IsDone(draft) ? draft.Question(LeadQuestion.None).Say("changed") : draft.Question(LeadQuestion.None);
        return question switch
        {
            LeadQuestion.Confirm => Summarised(draft),
            LeadQuestion.Change when draft.Heard.YesNo == YesNo.No => draft.Question(LeadQuestion.None) with { Understood = true },
            _ => draft,
        };
    }

    private static Draft Summarised(Draft draft)
    {
        if (draft.Heard.YesNo == YesNo.Yes && draft.Filled == LeadFields.None) return IsReserved(draft) ? Reserved(draft) : Booking.Start(draft);
        // They want it otherwise; to read the same summary again would be to press them.
        var wantsChange = draft.Heard.YesNo == YesNo.No || (draft.Heard.Does(Acts.Correct) && !draft.Understood);
        if (!wantsChange || draft.Filled != LeadFields.None) return draft;
        return draft.State.Booking is not null ? CallingOff.Keep(draft) : draft.Ask(LeadQuestion.Change);
    }

    // "Yes, but …": whatever it is that they want otherwise, this booking is not it. So it may be with what was asked in the same breath and
    // is not known here. Who says it again after the answer means the yes.
    private static bool IsReserved(Draft draft)
    {
        if (draft.Heard.Does(Acts.Company)) return true;
        return draft.Heard.Does(Acts.But | Acts.Wait) ? draft.Heard.Topics == Topics.None || draft.Was.Lost == 0 : draft.Heard.Topics.HasFlag(Topics.Other) && draft.Was.Lost == 0;
    }

    // The answer has been given: the summary is asked again.
    private static Draft Reserved(Draft draft)
    {
        if (draft.Heard.Does(Acts.Company)) return draft;
        if (draft.Heard.Topics != Topics.None) return draft with { Understood = false };
        return draft.Heard.Does(Acts.Wait) ? draft with { Understood = true } : draft.Ask(LeadQuestion.Change);
    }

    // A time of which the day or the hour is still to be chosen is not changed yet.
    private static bool IsDone(Draft draft) => draft.State is { Other: null, Guess: null } && (draft.Changed != LeadFields.Time || draft.State.Wish?.Exact() is not null);

    private static Draft Question(this Draft draft, LeadQuestion question) => draft.Set(s => s with { Question = question });

    // A slot that is named without a new value: "the e-mail is wrong".
    private static LeadFields Named(Draft draft)
    {
        var wants = draft.Heard.Does(Acts.Correct | Acts.Reschedule | Acts.OtherTime | Acts.CannotCome) || draft.Heard.YesNo == YesNo.No || draft.Was.Question == LeadQuestion.Change;
        if (!wants || draft.Filled != LeadFields.None) return LeadFields.None;
        var mentioned = draft.Heard.Mentioned;
        // of times that are offered others are looked for
        var offers = draft.Was is { Question: LeadQuestion.Time, Offered.IsEmpty: false };
        if (draft.Heard.Does(Acts.Reschedule | Acts.OtherTime | Acts.CannotCome) && !offers) mentioned |= Asked.Time;
        return Slots.Named.Of(mentioned);
    }
}
