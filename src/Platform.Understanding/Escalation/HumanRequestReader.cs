using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Escalation;

/// <summary>
/// Whether the person asks for a human: a verb of contact with staff as its object ("let me talk to a manager"), or wanting one ("get me an
/// agent"). The word alone ("human hair", "are you a real person?") is no request.
/// </summary>
internal static class HumanRequestReader
{
    private const int WordsToPerson = 5;
    private const int WordsToStaff = 4;

    public static bool Asks(Message message, PhraseMatches phrases)
    {
        if (phrases.Has(Cue.Human))
        {
            return Stands(message, phrases, Cue.Human);
        }

        var target = phrases.Has(Cue.HumanTarget) || phrases.Has(Cue.PersonTarget);
        return target && (phrases.Has(Cue.ContactVerb) || phrases.Has(Cue.GetVerb)) && HasPair(message, phrases);
    }

    private static bool Stands(Message message, PhraseMatches phrases, Cue cue)
    {
        foreach (var match in phrases.All)
        {
            if (match.Cue == cue && !Denied(message, phrases, match.Start, match.End))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPair(Message message, PhraseMatches phrases)
    {
        foreach (var verb in phrases.All)
        {
            if (verb.Cue is not (Cue.ContactVerb or Cue.GetVerb))
            {
                continue;
            }

            foreach (var target in phrases.All)
            {
                if (Fits(verb, target) && Joined(message, verb.End, target.Start) && !Denied(message, phrases, verb.Start, target.End))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Fits(PhraseMatch verb, PhraseMatch target) =>
        target.Start >= verb.End && target.Cue switch
        {
            Cue.HumanTarget => target.Start - verb.End <= WordsToStaff,
            Cue.PersonTarget => verb.Cue == Cue.ContactVerb && target.Start - verb.End <= WordsToPerson,
            _ => false,
        };

    /// <summary>No clause ends and no other thing is named between the verb and whom it asks for.</summary>
    private static bool Joined(Message message, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (message[i].Break == Break.Sentence || (i < to && message.Is(i, WordTraits.Common) && IsNoun(message, i)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNoun(Message message, int i) => !message.Is(i, WordTraits.Function) && message.Fold(i).Length > 7;

    private static bool Denied(Message message, PhraseMatches phrases, int start, int end)
    {
        if (!phrases.Has(Cue.NotHuman))
        {
            return false;
        }

        foreach (var match in phrases.All)
        {
            if (match.Cue == Cue.NotHuman && match.Start < end && start < match.End)
            {
                return true;
            }
        }

        return false;
    }
}
