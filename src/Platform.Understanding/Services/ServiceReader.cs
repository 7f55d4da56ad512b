using System.Collections.Immutable;
using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Services;

/// <summary>Finds the client's services in a message: by name, synonym, part of a name, misspelling, or "the 60 minute one".</summary>
internal sealed class ServiceReader
{
    private readonly ServiceLexicons _lexicons = new();

    private const double Least = 0.55;

    /// <returns>The services; and whether, with none named, a word of one stands in another sense or a service is wanted that there is not.</returns>
    public (ImmutableArray<ServiceReading> Services, bool InPassing) Read(Message message, PhraseMatches phrases, ReadingContext context)
    {
        if (context.Services.IsDefaultOrEmpty || message.Count == 0)
        {
            return ([], false);
        }

        var lexicon = _lexicons.For(context.Services, message.Language);
        var said = ServiceWords.Of(message);
        var words = Known(message, lexicon, said);
        if (words.Count == 0)
        {
            var wanted = context.Asked.HasFlag(Asked.Service) || (context.Missing != Asked.None && phrases.Has(Cue.Book));
            return ([], wanted && CommonServices.In(message.Language).Names(said));
        }

        var mentions = ServiceMatching.Mentions(message, lexicon, words, context.Asked.HasFlag(Asked.Service));
        var named = mentions.Exists(mention => mention.Confidence < Least) ? mentions.FindAll(mention => mention.Confidence >= Least) : mentions;
        return ([.. named.SelectMany((mention, at) => Readings(message, phrases, lexicon, mention, ServiceMatching.IsAlternative(message, named, at))).OrderByDescending(reading => !reading.Negated).ThenByDescending(reading => reading.Confidence)], named.Count < mentions.Count && named.Count == 0);
    }

    /// <summary>The words of the message that occur in the services' names, misspellings put right.</summary>
    private static List<ServiceWord> Known(Message message, ServiceLexicon lexicon, List<ServiceWord> words)
    {
        var known = new List<ServiceWord>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (lexicon.Knows(word.Stem))
            {
                known.Add(word);
            }
            else if (i + 1 < words.Count && words[i + 1].First == word.Last + 1 && lexicon.Knows(word.Stem + words[i + 1].Stem))
            {
                known.Add(new ServiceWord(word.Stem + words[i + 1].Stem, word.First, words[++i].Last, true));
            }
            else if (lexicon.Parts(word.Stem) is { } parts)
            {
                known.Add(word with { Stem = parts.First });
                known.Add(word with { Stem = parts.Second });
            }
            else if (message[word.First].Word < 0 && lexicon.Nearest(message.Fold(word.First)) is { } meant)
            {
                known.Add(word with { Stem = meant, Certain = false });
            }
        }

        return known;
    }

    private static IEnumerable<ServiceReading> Readings(Message message, PhraseMatches phrases, ServiceLexicon lexicon, ServiceMention mention, bool alternative)
    {
        var negated = Negations.Before(message, phrases, mention.First);
        return mention.Services.Select(service => new ServiceReading(
            message.Slice(mention.First, mention.Last), message[mention.First].Start, lexicon.Services[service].Name,
            mention.Confidence, alternative || mention.Services.Count > 1, negated));
    }
}
