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
    private const int LongEnough = 5;

    /// <summary>Never throws, whatever the text.</summary>
    public static KnowledgeQuery Of(string text)
    {
        var clean = CleanText.AtMost(CleanText.Of(text), Longest).Trim();
        var words = WordReader.Read(clean);
        var language = Lexicon.Of(clean, words);
        var said = words.Where(word => !language.IsEmpty(word.Text) || IsAcronym(clean, word)).ToList();
        return new(clean, [.. (said.Count > 0 ? said : words).Select(word => word.Text).Distinct(StringComparer.Ordinal)
            .Select(word => Term(language, word)).DistinctBy(term => term.Stems[0]).Take(MostTerms)]);
    }

    /// <summary>Small words in capitals are names ("US", "IT"), unless all of the text is.</summary>
    private static bool IsAcronym(string text, Word word) =>
        word.Length is 2 or 3 && text.AsSpan(word.Start, word.Length).IndexOfAnyExceptInRange('A', 'Z') < 0 && text.Any(char.IsLower);

    private static QueryTerm Term(Lexicon language, string word)
    {
        ImmutableArray<string> stems = [.. new[] { Lexicon.English.Stem(word), Lexicon.Spanish.Stem(word) }.Distinct(StringComparer.Ordinal)];
        var stem = language.Stem(word);
        return new(word, stems, [.. Thesaurus.Of(language, word).Except(stems, StringComparer.Ordinal)], stem.Length >= LongEnough ? stem : null, language.IsLight(word));
    }
}
