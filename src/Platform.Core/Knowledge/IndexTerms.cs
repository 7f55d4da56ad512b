using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>What a passage can be found by: the stems of its words, its heading's and its document's title's.</summary>
public static class IndexTerms
{
    /// <returns>Each once, in ordinal order; letters and digits only.</returns>
    public static ImmutableArray<string> Of(Passage passage)
    {
        var words = WordReader.Read(passage.Text);
        var language = Lexicon.Of(words);
        return [.. new[] { WordReader.Read(passage.Title), WordReader.Read(passage.Heading), words }.SelectMany(field => field)
            .Select(word => language.Stem(word.Text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
