using System.Collections.Frozen;

namespace Platform.Core.Knowledge;

/// <summary>Words that people use for the same thing, and their translations: a file of groups, the English of each before the Spanish.</summary>
internal static class Thesaurus
{
    private static readonly FrozenDictionary<(Lexicon, string), string[]> Groups = Read();

    /// <summary>The stems of the words akin to one, in both languages. A word that its text's language does not know may be of the other.</summary>
    public static string[] Of(Lexicon language, string word) => Groups.GetValueOrDefault((language, language.Stem(word))) ?? Groups.GetValueOrDefault((language.Other, language.Other.Stem(word)), []);

    private static FrozenDictionary<(Lexicon, string), string[]> Read()
    {
        using var file = new StreamReader(typeof(Thesaurus).Assembly.GetManifestResourceStream("Knowledge/Words/synonyms.txt") ?? throw new InvalidOperationException("The synonyms are missing."));
        var akin = new Dictionary<(Lexicon, string), SortedSet<string>>();
        while (file.ReadLine() is { } line)
        {
            var sides = line.Split('|');
            (Lexicon Language, string Stem)[] group = [.. Stems(Lexicon.English, sides[0]), .. Stems(Lexicon.Spanish, sides[1])];
            foreach (var member in group)
            {
                if (!akin.TryGetValue(member, out var others))
                    akin[member] = others = new(StringComparer.Ordinal);
                others.UnionWith(group.Select(other => other.Stem));
            }
        }

        return akin.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray());
    }

    private static IEnumerable<(Lexicon Language, string Stem)> Stems(Lexicon language, string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (language, language.Stem(word)));
}
