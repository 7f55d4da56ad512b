using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Intents;

/// <summary>Describes a message by its words, pairs of neighbours, parts of words, and the phrases and values found in it.</summary>
internal static class IntentFeatures
{
    public const int Most = 512;
    private const int MostWords = 80;
    private const int Gram = 4;
    private const int LongestFine = 30;
    private static ReadOnlySpan<int> FineGrams => [3, 5];

    /// <param name="fine">With more parts of words too: for many intents that lie close together, each with few sentences.</param>
    public static void Of(Message message, PhraseMatches phrases, IntentSignals signals, ref HashedFeatures features, bool fine = false)
    {
        var before = HashedFeatures.Hash('^', "");
        var dated = false;
        for (var at = 0; at < Math.Min(message.Count, MostWords); at++)
        {
            var word = Word(message, at);
            var hash = message[at].Kind == TokenKind.Number ? HashedFeatures.Hash('#', "") : HashedFeatures.Hash('w', word);
            dated |= message.Is(at, WordTraits.Calendar);
            features.Add(hash);
            features.AddPair(before, hash);
            before = hash;
            Grams(word, ref features);
        }

        features.AddPair(before, HashedFeatures.Hash('$', ""));
        Phrases(phrases, ref features);
        Signals(signals, dated, ref features);
        for (var at = 0; fine && at < Math.Min(message.Count, MostWords); at++)
        {
            Fine(message.Fold(at), ref features);
        }

        features.Distinct();
    }

    /// <summary>The word, a misspelling put right.</summary>
    private static ReadOnlySpan<char> Word(Message message, int at)
    {
        var token = message[at];
        return token.Meant >= 0 && token.Meant != token.Word ? message.Language.Vocabulary[token.Meant] : message.Fold(at);
    }

    private static void Grams(ReadOnlySpan<char> word, ref HashedFeatures features)
    {
        if (word.Length <= Gram || word.Length > 20)
        {
            return;
        }

        features.Add(HashedFeatures.Hash('p', word[..Gram]));
        for (var i = 1; i + Gram <= word.Length; i++)
        {
            features.Add(HashedFeatures.Hash('g', word.Slice(i, Gram)));
        }
    }

    /// <summary>Every three and five letters of the word, its edges among them.</summary>
    private static void Fine(ReadOnlySpan<char> word, ref HashedFeatures features)
    {
        if (word.Length > LongestFine)
        {
            return;
        }

        Span<char> edged = stackalloc char[LongestFine + 2];
        edged[0] = edged[word.Length + 1] = '_';
        word.CopyTo(edged[1..]);
        foreach (var length in FineGrams)
        {
            for (var i = 0; i + length <= word.Length + 2; i++)
            {
                features.Add(HashedFeatures.Hash((char)('0' + length), edged.Slice(i, length)));
            }
        }
    }

    private static void Phrases(PhraseMatches phrases, ref HashedFeatures features)
    {
        for (var cue = (Cue)0; cue <= Cue.Chat; cue++)
        {
            if (phrases.Has(cue))
            {
                features.Add(HashedFeatures.Hash('c', [(char)cue]));
            }
        }
    }

    private static void Signals(IntentSignals signals, bool dated, ref HashedFeatures features)
    {
        ReadOnlySpan<bool> all = [signals.Contact, signals.Question, signals.WantsHuman, dated];
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i])
            {
                features.Add(HashedFeatures.Hash('s', [(char)i]));
            }
        }
    }
}
