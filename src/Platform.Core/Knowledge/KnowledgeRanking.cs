using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>Search over passages at hand, as the store searches: the same terms, vectors (of the hashing embedder) and ranking.</summary>
public static class KnowledgeRanking
{
    /// <summary>Best first, at most <paramref name="topK"/>.</summary>
    public static ImmutableArray<PassageHit> Of(string query, ImmutableArray<Passage> passages, int topK)
    {
        var read = KnowledgeQuery.Of(query);
        if (read.Terms.IsEmpty)
            return [];
        var terms = passages.Select(passage => IndexTerms.Of(passage).ToHashSet(StringComparer.Ordinal)).ToList();
        var counts = new CorpusCounts(passages.Length, [.. read.Terms.Select(term => terms.Count(held => term.Stems.Any(held.Contains)))]);
        var vector = HashingEmbedder.Vector(read.Text);
        return PassageRanking.Rank(read, [.. passages.Select(passage => new PassageCandidate(passage, Cosine(vector, HashingEmbedder.Vector(EmbeddedText.Of(passage)))))], counts, topK);
    }

    private static double Cosine(float[] one, float[] other) => one.Zip(other, (a, b) => (double)a * b).Sum();
}
