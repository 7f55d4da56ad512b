using Platform.Core.Leads.Rules;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.SecondReading;

/// <summary>Where our own reading of a message is not sure, so that a second reader is worth its money.</summary>
public static class Doubt
{
    private const int WordsOfAWish = 5;
    private const double LikelyName = 0.3;

    /// <summary>True when a model should read the messages too.</summary>
    /// <param name="plan">The turn as it was decided without one.</param>
    public static bool Of(LeadPlan plan)
    {
        var draft = plan.Draft;
        if (draft.Heard.Readings.IsEmpty || IsDecided(draft)) return false;
        return draft.Phrases.Any(p => IsUnanswered(p.Key)) || OffersHuman(draft) || IsGuess(draft) || IsFaint(draft) || IsUnclearOpening(draft) || Competing.Any(draft.Heard.Readings);
    }

    /// <summary>True when the flow has no words of its own for the messages.</summary>
    public static bool IsSpeechless(LeadPlan plan) =>
        !plan.Draft.Heard.Readings.IsEmpty && !IsDecided(plan.Draft) && plan.Draft.Phrases.Any(p => Aside.Replaces(p.Key));

    // What is sure stands: a booking, a handover, an end.
    private static bool IsDecided(Draft draft) =>
        draft.Escalation is not null || draft.Query is { Ask: CalendarAsk.Book } || draft.State.Stage is LeadStage.Booking or LeadStage.Escalated or LeadStage.Completed;

    private static bool IsUnanswered(string key) =>
        key is "not_understood" or "no_answer" or "no_answer_call" || key.EndsWith("_invalid", StringComparison.Ordinal);

    private static bool OffersHuman(Draft draft) => draft.State.Question == LeadQuestion.Human && draft.Was.Question != LeadQuestion.Human && !draft.Heard.WantsHuman;

    private static bool IsGuess(Draft draft) => draft.State.Guess is not null && draft.Was.Guess is null;

    // "A massage for Ana García": most likely a name, but not surely.
    private static bool IsFaint(Draft draft) => draft.State.Name is null && draft.Heard.Readings.Any(r => r.Names.Any(n => n is { Negated: false, Confidence: >= LikelyName }));

    // Nobody is reproached on a first turn, so it does not show there that nothing was understood.
    private static bool IsUnclearOpening(Draft draft) =>
        Opening.IsFirst(draft.Was) && draft is { Filled: LeadFields.None, Heard.Topics: Topics.None }
        && draft.Heard.Readings.Any(r => r.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= WordsOfAWish);
}
