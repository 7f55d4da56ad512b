using Platform.Core.Escalation;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>Help, thanks, small talk; and what to do about words that make no sense.</summary>
internal static class Courtesy
{
    private const int LostBeforeHuman = 3;

    public static Draft Apply(Draft draft)
    {
        if (draft.Settled) return draft;
        if (draft.Heard.Does(Acts.Help)) return draft.Answer("help");
        if (draft.Understood || draft.Filled != LeadFields.None || draft.Phrases.Any(p => IsReproach(p.Key))) return draft;
        if (draft.Heard is { Choice: not null, Topics: Topics.None, YesNo: null } && LeadReading.Offered(draft.Was).IsEmpty && draft.State is { Time: null, Passed: null, Booking: null }) return draft.Answer("nothing_to_choose");
        if (draft.Heard.Does(Acts.Thank)) return draft.Answer("welcome");
        if (draft.Heard.Does(Acts.SmallTalk)) return draft.Answer("small_talk");
        // who wants a moment is not asked again at once
        if (draft.Heard.Does(Acts.Wait) && draft.Heard is { YesNo: null, Topics: Topics.None }) return draft.Answer("take_your_time") with { Asked = true };
        return draft.Heard.Does(Acts.Greet | Acts.Repeat | Acts.Book | Acts.Bye | Acts.Wait) ? draft with { Understood = true } : draft;
    }

    /// <summary>Counts what was not understood; the third time in a row a human is offered.</summary>
    public static Draft Lost(Draft draft)
    {
        if (draft.Settled) return draft.Set(s => s with { Lost = 0 });
        if (draft.Understood || Opening.IsFirst(draft.Was)) return draft.Set(s => s with { Lost = 0 });
        if (draft.Was.Question == LeadQuestion.Human) return Handover.To(draft, EscalationReasons.LowConfidence, "handover");
        draft = draft.Set(s => s with { Lost = s.Lost + 1 });
        if (draft.State.Lost >= LostBeforeHuman) return (draft with { Phrases = [] }).Ask(LeadQuestion.Human);
        // "Yes" to a question for a value is no nonsense: the question is asked again.
        return draft.Heard.YesNo == YesNo.Yes || draft.Phrases.Any(p => IsReproach(p.Key)) ? draft : draft.Say(IsSilence(draft.Heard) ? "not_heard" : "not_understood");
    }

    // On the phone nothing may come: the line was bad, or they think.
    private static bool IsSilence(Heard heard) => heard.Readings.All(r => string.IsNullOrWhiteSpace(r.Text));

    private static bool IsReproach(string key) => Insists(key) || key.StartsWith("no_answer", StringComparison.Ordinal);

    /// <summary>True for words that ask again for what was not given.</summary>
    public static bool Insists(string key) => key.EndsWith("_invalid", StringComparison.Ordinal) || key.StartsWith("needed_", StringComparison.Ordinal);
}
