using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>Puts the passages found in order. Pure: the same passages and counts give the same order.</summary>
public static class PassageRanking
{
    /// <returns>Best first, at most <paramref name="topK"/>; what has nothing to do with the query is left out.</returns>
    public static ImmutableArray<PassageHit> Rank(KnowledgeQuery query, IReadOnlyCollection<PassageCandidate> candidates, CorpusCounts counts, int topK)
    {
        var scoring = new PassageScoring(query, counts);
        return [.. candidates.Select(scoring.Hit).Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage.DocumentId, StringComparer.Ordinal).ThenBy(hit => hit.Passage.Ordinal).Take(topK)];
    }
}
