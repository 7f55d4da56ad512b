using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Platform.Core.Understanding;

/// <summary>
/// What a person is called by, of a whole name: the first word, or both words of a double name ("María José", "Juan Carlos",
/// "Mary Ann", "María del Carmen"). Half of a double name is another person's name.
/// </summary>
public static class GivenNames
{
    /// <summary>Spanish names that begin a double one. Folded, as all words here.</summary>
    private static readonly FrozenSet<string> Begins = FrozenSet.Create(StringComparer.Ordinal,
        "maria", "jose", "juan", "ana", "luis", "miguel", "francisco", "rosa", "carlos", "jesus", "pedro", "victor", "manuel", "antonio", "marco", "luz", "joan", "josep");

    /// <summary>Those that end one, and are seldom a family name.</summary>
    private static readonly FrozenSet<string> Ends = FrozenSet.Create(StringComparer.Ordinal,
        "jose", "jesus", "maria", "carmen", "dolores", "teresa", "luisa", "isabel", "victoria", "elena", "cristina", "eugenia", "antonia", "fernanda", "belen", "paula", "laura", "lucia",
        "carlos", "luis", "antonio", "manuel", "ignacio", "miguel", "angel", "pablo", "ramon", "javier", "alberto", "enrique", "andres", "francisco", "pedro", "fernando", "eduardo");

    /// <summary>Double names of other languages, where each half is a family name too.</summary>
    private static readonly FrozenSet<string> Pairs = FrozenSet.Create(StringComparer.Ordinal,
        "mary ann", "mary anne", "mary jane", "mary beth", "mary lou", "mary ellen", "anna maria", "anna marie", "anne marie", "marie claire", "sarah jane", "john paul", "billy joe", "billy bob",
        "bobby joe", "jean paul", "jean pierre", "jean claude", "jean luc", "jean marie", "jean marc", "jean michel", "gian carlo", "gian luca", "gian paolo", "gian piero", "joao pedro", "joao paulo");

    /// <summary>What "María del …" and "María de los …" are named after.</summary>
    private static readonly FrozenSet<string> Devotions = FrozenSet.Create(StringComparer.Ordinal,
        "carmen", "pilar", "mar", "rosario", "rocio", "angeles", "dolores", "nieves", "mercedes", "lourdes", "consuelo", "soledad");

    /// <param name="full">The name as it is written, its words parted by single spaces.</param>
    public static string Of(string full)
    {
        var words = full.Split(' ');
        return words.Length == 1 ? full : string.Join(' ', words[..Given(words)]);
    }

    /// <summary>How many of the words are the given name.</summary>
    private static int Given(string[] words)
    {
        var (first, second) = (Fold(words[0]), Fold(words[1]));
        if (first == "maria" && second is "de" or "del")
        {
            var last = words.Length > 3 && Fold(words[2]) is "la" or "los" or "las" ? 3 : 2;
            return last < words.Length && Devotions.Contains(Fold(words[last])) ? last + 1 : 1;
        }

        var two = (first != second && Begins.Contains(first) && Ends.Contains(second)) || Pairs.Contains($"{first} {second}");
        return two ? 2 : 1;
    }

    // half a pair of surrogates has no normal form: as a rune it is the sign for what cannot be read
    private static string Fold(string word) => string.Concat(string.Concat(word.EnumerateRunes()).Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();
}
