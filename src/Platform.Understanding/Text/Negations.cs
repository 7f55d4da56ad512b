using Platform.Understanding.Languages;

namespace Platform.Understanding.Text;

/// <summary>Whether a value is said to be unwanted: "not massage", "don't call 555 …", "instead of the facial".</summary>
internal static class Negations
{
    private const int WordsBetween = 2;

    public static bool Before(Message message, PhraseMatches phrases, int token)
    {
        if (!phrases.Has(Cue.Negation) && !phrases.Has(Cue.InsteadOf))
        {
            return false;
        }

        foreach (var match in phrases.All)
        {
            if (match.Cue is Cue.Negation or Cue.InsteadOf && match.End <= token && token - match.End <= WordsBetween && Bound(message, match.End, token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A negation stands inside the phrase: "that's not so good".</summary>
    public static bool Within(PhraseMatches phrases, PhraseMatch phrase)
    {
        if (!phrases.Has(Cue.Negation))
        {
            return false;
        }

        foreach (var match in phrases.All)
        {
            if (match.Cue == Cue.Negation && match.Start > phrase.Start && match.End <= phrase.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Only small words of the same clause stand between: "not the massage", but not "not now, massage" or "not a facial but massage".</summary>
    private static bool Bound(Message message, int from, int token)
    {
        for (var i = from; i <= token; i++)
        {
            if (message[i].Break != Break.None || (i < token && (!message.Is(i, WordTraits.Function) || message.Fold(i) is "but" or "sino")))
            {
                return false;
            }
        }

        return true;
    }
}
