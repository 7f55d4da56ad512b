using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>A question as search reads it.</summary>
/// <param name="Text">Its words, cleaned and bounded.</param>
/// <param name="Terms">Each once, in the question's order; empty where nothing is asked for.</param>
public sealed record KnowledgeQuery(string Text, ImmutableArray<QueryTerm> Terms)
{
    /// <summary>Of a longer text only so many characters are read.</summary>
    public const int Longest = 1000;

    private const int MostTerms = 32;

    /// <summary>Never throws, whatever the text.</summary>
    public static KnowledgeQuery Of(string text)
    {
        var clean = CleanText.AtMost(CleanText.Of(text), Longest).Trim();
        var words = WordReader.Read(clean);
        var language = Lexicon.Of(words);
        var said = words.Where(word => !language.IsEmpty(word.Text)).ToList();
        return new(clean, [.. (said.Count > 0 ? said : words).Select(word => word.Text).Distinct(StringComparer.Ordinal).Select(Term).DistinctBy(term => term.Stems[0]).Take(MostTerms)]);
    }

    private static QueryTerm Term(string word) => new(word, [.. new[] { Lexicon.English.Stem(word), Lexicon.Spanish.Stem(word) }.Distinct(StringComparer.Ordinal)]);
}
