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
        var terms = passages.Select(IndexTerms.Of).ToList();
        var counts = new CorpusCounts(passages.Length, [.. read.Terms.Select(term => terms.Count(held => held.Any(stem => term.Match(stem) > 0)))]);
        var vector = HashingEmbedder.Vector(read.Text);
        return PassageRanking.Rank(read, [.. passages.Select(Candidate)], counts, knowsMeaning: false, topK);

        PassageCandidate Candidate(Passage passage) => new(passage, vector.Zip(HashingEmbedder.Vector(EmbeddedText.Of(passage)), (a, b) => (double)a * b).Sum());
    }
}
