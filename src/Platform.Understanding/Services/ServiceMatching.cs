using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Services;

/// <summary>Joins the known words of a message to mentions of services.</summary>
internal static class ServiceMatching
{
    private const double Full = 1;
    private const double Misspelt = 0.9;
    private const double Part = 0.8;
    private const double OnlyLength = 0.7;
    private const double InPassing = 0.5;

    public static List<ServiceMention> Mentions(Message message, ServiceLexicon lexicon, List<ServiceWord> words, bool asked)
    {
        var mentions = new List<ServiceMention>();
        var start = 0;
        for (var i = 1; i <= words.Count; i++)
        {
            if (i == words.Count || !Together(message, words[i - 1], words[i]))
            {
                Run(message, lexicon, words.GetRange(start, i - start), asked, mentions);
                start = i;
            }
        }

        return mentions;
    }

    /// <summary>No comma, no "or" and no other word than small ones stands between.</summary>
    private static bool Together(Message message, ServiceWord before, ServiceWord next)
    {
        for (var i = before.Last + 1; i <= next.First; i++)
        {
            var small = message.Is(i, WordTraits.Function | WordTraits.Filler | WordTraits.Particle) && !message.Is(i, WordTraits.Or);
            if (message[i].Break != Break.None || (i < next.First && !small))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True where the mention is one of two with nothing but an "or" between them: "massage or facial".</summary>
    public static bool IsAlternative(Message message, IReadOnlyList<ServiceMention> mentions, int at) =>
        (at > 0 && IsOr(message, mentions[at - 1], mentions[at])) || (at + 1 < mentions.Count && IsOr(message, mentions[at], mentions[at + 1]));

    private static bool IsOr(Message message, ServiceMention before, ServiceMention next)
    {
        var or = false;
        for (var i = before.Last + 1; i < next.First; i++)
        {
            or |= message.Is(i, WordTraits.Or);
            if (!message.Is(i, WordTraits.Function | WordTraits.Filler | WordTraits.Particle))
            {
                return false;
            }
        }

        return or;
    }

    private static void Run(Message message, ServiceLexicon lexicon, List<ServiceWord> run, bool asked, List<ServiceMention> mentions)
    {
        var whole = WholePhrases(lexicon, run);
        var longest = whole.Count == 0 ? 0 : whole.Max(found => found.Length);
        var part = PartOfName(message, lexicon, run, longest, asked);
        if (part is not null)
        {
            mentions.Add(part);
            return;
        }

        foreach (var (at, length, services) in whole)
        {
            var certain = run.Skip(at).Take(length).All(word => word.Certain);
            mentions.Add(new ServiceMention(run[at].First, run[at + length - 1].Last, services, certain ? Full : Misspelt));
        }
    }

    private static List<(int At, int Length, List<int> Services)> WholePhrases(ServiceLexicon lexicon, List<ServiceWord> run)
    {
        var found = new List<(int, int, List<int>)>();
        for (var at = 0; at < run.Count; at++)
        {
            var best = 0;
            var services = new List<int>();
            foreach (var phrase in lexicon.StartingWith(run[at].Stem))
            {
                if (phrase.Stems.Length < best || at + phrase.Stems.Length > run.Count || !Equal(phrase.Stems, run, at))
                {
                    continue;
                }

                services = phrase.Stems.Length > best ? [] : services;
                best = phrase.Stems.Length;
                services.Add(phrase.Service);
            }

            if (best > 0)
            {
                found.Add((at, best, [.. services.Distinct()]));
                at += best - 1;
            }
        }

        return found;
    }

    private static bool Equal(string[] stems, List<ServiceWord> run, int at)
    {
        for (var i = 0; i < stems.Length; i++)
        {
            if (stems[i] != run[at + i].Stem)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The service that shares more words with the run than any whole phrase in it has; null where none does.</summary>
    private static ServiceMention? PartOfName(Message message, ServiceLexicon lexicon, List<ServiceWord> run, int longest, bool asked)
    {
        var stems = run.Select(word => word.Stem).Distinct(StringComparer.Ordinal).ToList();
        var scores = new Dictionary<int, int>();
        foreach (var service in stems.SelectMany(lexicon.With))
        {
            scores[service] = scores.GetValueOrDefault(service) + 1;
        }

        var most = scores.Values.Max();
        if (most <= longest || (longest == 0 && !Tells(message, run, stems, asked)))
        {
            return null;
        }

        var best = scores.Where(score => score.Value == most).Select(score => score.Key).Order().ToList();
        var onlyLength = stems.TrueForAll(ServiceWords.IsMeasure);
        var passing = most == 1 && run.Count == 1 && !onlyLength && IsInPassing(message, run[0]);
        return new ServiceMention(run[0].First, run[^1].Last, best, onlyLength ? OnlyLength : passing ? InPassing : Part);
    }

    /// <summary>
    /// One word of a longer name, said with another thing in mind: "sell my house", "a personal loan", "my teeth hurt". What stands before it
    /// or right behind it is neither a small word nor one with which anything is asked for.
    /// </summary>
    private static bool IsInPassing(Message message, ServiceWord word)
    {
        var before = word.First;
        while (before > 0 && message[before].Break == Break.None && message.Is(before - 1, WordTraits.Function | WordTraits.Filler | WordTraits.Particle))
        {
            before--;
        }

        var governed = before > 0 && message[before].Break == Break.None && !AsksFor(message, before - 1);
        var next = word.Last + 1;
        return governed || (next < message.Count && message[next].Break == Break.None && !AsksFor(message, next));
    }

    private static bool AsksFor(Message message, int at) =>
        message[at].Kind != TokenKind.Word || message.Is(at, WordTraits.Function | WordTraits.Filler | WordTraits.Particle | WordTraits.Calendar | WordTraits.Wish);

    /// <summary>Words that many things are called by name no service, unless a service was asked for.</summary>
    private static bool Tells(Message message, List<ServiceWord> run, List<string> stems, bool asked)
    {
        if (stems.Exists(stem => !ServiceLexicon.IsGeneric(stem) && !ServiceWords.IsMeasure(stem) && !char.IsDigit(stem[0])))
        {
            return true;
        }

        var next = run[^1].Last + 1;
        var one = next < message.Count && message.Fold(next) is "one" or "session" or "option" or "version" or "treatment";
        return asked || (one && stems.Exists(ServiceWords.IsMeasure));
    }
}
