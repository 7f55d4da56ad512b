using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>Puts the passages found in order. Pure: the same passages and counts give the same order.</summary>
public static class PassageRanking
{
    /// <param name="query">What is asked.</param>
    /// <param name="candidates">Passages of one client, in any order.</param>
    /// <param name="counts">Of all the client's passages.</param>
    /// <param name="knowsMeaning">Whether a model made the vectors: then they weigh as much as the words.</param>
    /// <param name="topK">At most this many.</param>
    /// <returns>Best first; what has nothing to do with the query is left out.</returns>
    public static ImmutableArray<PassageHit> Rank(
        KnowledgeQuery query, IReadOnlyCollection<PassageCandidate> candidates, CorpusCounts counts, bool knowsMeaning, int topK)
    {
        var scoring = new PassageScoring(query, counts, knowsMeaning);
        return [.. candidates.Select(scoring.Hit).Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage.DocumentId, StringComparer.Ordinal).ThenBy(hit => hit.Passage.Ordinal).Take(topK)];
    }
}
