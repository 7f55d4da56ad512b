using System.Collections.Immutable;
using Platform.Core.Models;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.SecondReading;

/// <summary>A model's sentence stands where the flow would say that it has no answer; what the flow says besides, and its question, stay as they are.</summary>
public static class Aside
{
    /// <summary>What is said before the place of the model's words: the greeting, what else the message brought.</summary>
    public static string Before(LeadPlan plan) => string.Join(' ', Replying.Said(plan.Draft.Input, plan.Draft.Phrases.Take(Place(plan.Draft.Phrases))));

    /// <summary>What decides whether a sentence may be said in this conversation.</summary>
    public static SpokenCheck Check(LeadState state, LeadInput input, IReadText reader) =>
        new(input.Config, reader, LeadReading.Context(state, input, []) with { Asked = Asked.None, Offered = [], Current = null });

    internal static bool Replaces(string key) => key is "not_understood" or "no_answer" or "no_answer_call" or "small_talk";

    internal static IEnumerable<string> Said(Draft draft, string words)
    {
        var place = Place(draft.Phrases);
        return Replying.Said(draft.Input, draft.Phrases.Take(place)).Append(words)
            .Concat(Replying.Said(draft.Input, draft.Phrases.Skip(place).Where(p => !Replaces(p.Key))));
    }

    private static int Place(ImmutableArray<Phrase> phrases)
    {
        for (var i = 0; i < phrases.Length; i++)
            if (Replaces(phrases[i].Key)) return i;
        return phrases is [{ Key: "greeting" or "greeting_assistant" }, ..] ? 1 : 0;
    }
}
