using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>A query's terms, what each tells among a client's passages, and how stems meet them.</summary>
internal sealed class TermWeights
{
    private const double SlipShare = 0.8;
    private const double LightShare = 1.0 / 3;

    private readonly ImmutableArray<QueryTerm> terms;
    private readonly double[] weights;
    private readonly bool[] unknown;
    private readonly Dictionary<string, double[]?> met = new(StringComparer.Ordinal);

    public TermWeights(KnowledgeQuery query, CorpusCounts counts)
    {
        terms = query.Terms;
        weights = [.. terms.Select((_, term) => counts.Weight(term))];
        unknown = [.. counts.Containing.Select(containing => containing == 0)];
        All = weights.Sum();
    }

    public int Count => weights.Length;

    public double All { get; }

    public double this[int term] => weights[term];

    /// <summary>For each stem how well it meets each term; null where it meets none.</summary>
    public double[]?[] Met(string[] stems) => Array.ConvertAll(stems, Met);

    /// <summary>Which share of what is asked the stems speak of, by weight; what only asks weighs a third.</summary>
    public double Covered(IEnumerable<string> stems)
    {
        var speaking = stems.Where(stem => Met(stem) is not null).ToList();
        double covered = 0, all = 0;
        for (var term = 0; term < weights.Length; term++)
        {
            var weight = weights[term] * (terms[term].IsLight ? LightShare : 1);
            covered += weight * speaking.Select(stem => Math.Max(terms[term].Meaning(stem), Met(stem)![term])).DefaultIfEmpty().Max();
            all += weight;
        }

        return all > 0 ? covered / all : 0;
    }

    // the same stems stand in most passages: each is compared once
    private double[]? Met(string stem)
    {
        if (!met.TryGetValue(stem, out var matches))
        {
            matches = [.. terms.Select((_, term) => Match(term, stem))];
            met[stem] = matches = Array.Exists(matches, match => match > 0) ? matches : null;
        }

        return matches;
    }

    /// <summary>A term that no passage holds may be misspelled, and is met by what is a slip away.</summary>
    private double Match(int term, string stem)
    {
        var match = terms[term].Match(stem);
        return match == 0 && unknown[term] && Spelling.IsSlipOf(terms[term].Stems[0], stem) ? SlipShare : match;
    }
}
