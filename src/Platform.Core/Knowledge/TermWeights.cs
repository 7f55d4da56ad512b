using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>A query's terms and what each tells among a client's passages.</summary>
internal sealed class TermWeights
{
    private readonly double[] weights;
    private readonly bool[] unknown;

    public TermWeights(KnowledgeQuery query, CorpusCounts counts)
    {
        Terms = query.Terms;
        weights = [.. Terms.Select((_, term) => counts.Weight(term))];
        unknown = [.. counts.Containing.Select(containing => containing == 0)];
        All = weights.Sum();
    }

    public ImmutableArray<QueryTerm> Terms { get; }

    public double All { get; }

    public double this[int term] => weights[term];

    /// <summary>As <see cref="QueryTerm.Match"/>; a term that no passage holds may be misspelled, and is met by what is a slip away.</summary>
    public double Match(int term, string stem)
    {
        var match = Terms[term].Match(stem);
        return match == 0 && unknown[term] && Spelling.IsSlipOf(Terms[term].Stems[0], stem) ? 0.8 : match;
    }

    /// <summary>Which share of what is asked stands among the stems, by weight.</summary>
    public double Covered(IReadOnlyCollection<string> stems)
    {
        var covered = 0.0;
        for (var term = 0; term < weights.Length; term++)
            covered += weights[term] * stems.Select(stem => Match(term, stem)).DefaultIfEmpty().Max();
        return All > 0 ? covered / All : 0;
    }
}
