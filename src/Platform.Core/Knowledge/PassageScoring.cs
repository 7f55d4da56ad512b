namespace Platform.Core.Knowledge;

/// <summary>
/// How well a passage meets a query: BM25 over the fields heading, title and text (S. Robertson, H. Zaragoza, M. Taylor, "Simple BM25
/// extension to multiple weighted fields", 2004). Passages are of one size by design, so the lengths that fields are measured against are fixed.
/// </summary>
internal sealed class PassageScoring
{
    private const double Saturation = 1.2;

    private readonly KnowledgeQuery query;
    private readonly double[] weights;
    private readonly double all;

    public PassageScoring(KnowledgeQuery query, CorpusCounts counts)
    {
        this.query = query;
        weights = [.. query.Terms.Select((_, term) => counts.Weight(term))];
        all = weights.Sum();
    }

    public PassageHit Hit(PassageCandidate candidate)
    {
        var fields = ScoredField.Of(candidate.Passage);
        double score = 0, found = 0;
        for (var term = 0; term < weights.Length; term++)
        {
            var often = fields.Sum(field => field.Often(query.Terms[term]));
            score += weights[term] * often / (often + Saturation);
            found += often > 0 ? weights[term] : 0;
        }

        var similarity = Math.Max(all > 0 ? found / all : 0, candidate.Cosine ?? 0);
        return new(candidate.Passage, Math.Clamp(similarity, 0, 1), Math.Clamp(all > 0 ? score / all : 0, 0, 1));
    }
}
