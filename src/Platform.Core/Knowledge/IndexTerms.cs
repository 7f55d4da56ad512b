using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>What a passage can be found by: the stems of its words, its heading's and its document's title's.</summary>
public static class IndexTerms
{
    /// <returns>Each once, in ordinal order; letters and digits only.</returns>
    public static ImmutableArray<string> Of(Passage passage) => [.. new ReadPassage(passage).Stems.Order(StringComparer.Ordinal)];
}
