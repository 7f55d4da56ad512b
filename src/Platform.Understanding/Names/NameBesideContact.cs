using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Names;

/// <summary>A given name that stands right beside a phone number or an e-mail, unasked and unannounced: "tomorrow 5pm ana 612345678".</summary>
internal static class NameBesideContact
{
    private const int MostTokens = 4;

    public static NameSpan? Find(Message message, PhraseMatches phrases, TakenSpans taken)
    {
        for (var at = 1; at < message.Count; at++)
        {
            if (taken.Parts(message, at) && (Before(message, phrases, taken, at) ?? After(message, phrases, taken, at)) is { } span)
            {
                return span;
            }
        }

        return null;
    }

    private static NameSpan? Before(Message message, PhraseMatches phrases, TakenSpans taken, int end)
    {
        NameSpan? found = null;
        for (var first = end - 1; first >= 0 && end - first <= MostTokens && IsPart(message, phrases, taken, first); first--)
        {
            if (IsGiven(message, first))
            {
                found = new NameSpan(first, end - 1, NameStrength.Likely);
            }

            if (message[first].Break != Break.None)
            {
                break;
            }
        }

        return found;
    }

    private static NameSpan? After(Message message, PhraseMatches phrases, TakenSpans taken, int first)
    {
        if (!IsGiven(message, first))
        {
            return null;
        }

        var last = first - 1;
        while (last + 1 < message.Count && last + 1 - first < MostTokens && (last < first || message[last + 1].Break == Break.None) && IsPart(message, phrases, taken, last + 1))
        {
            last++;
        }

        return last < first ? null : new NameSpan(first, last, NameStrength.Likely);
    }

    private static bool IsGiven(Message message, int at) =>
        message.Is(at, WordTraits.Given) && (NameShape.TellsByCapital(message, at) || !message.Is(at, WordTraits.Common | WordTraits.Function | WordTraits.Calendar));

    private static bool IsPart(Message message, PhraseMatches phrases, TakenSpans taken, int at) =>
        !taken.Covers(message, at, at, false) && !phrases.All.Any(match => match.Start <= at && at < match.End && match.Cue <= Cue.SlotReference && match.Cue != Cue.Neutral)
        && (NameShape.Fits(message, at, NameStrength.Likely, true) || IsFamily(message, at));

    /// <summary>"Smith" of "John Smith" is an everyday word by itself.</summary>
    private static bool IsFamily(Message message, int at) => message.Is(at, WordTraits.Surname) && NameShape.TellsByCapital(message, at) && at > 0 && message.Is(at - 1, WordTraits.Given);
}
