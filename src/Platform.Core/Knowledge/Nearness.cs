namespace Platform.Core.Knowledge;

/// <summary>Whether terms that follow each other in the query stand near each other in a passage.</summary>
internal static class Nearness
{
    private const int Window = 3;

    /// <summary>0 to 1 for each of text and heading: their sum over pairs, by the lighter term's weight.</summary>
    public static double Of(ReadPassage passage, TermWeights weights)
    {
        var near = 0.0;
        for (var term = 0; term + 1 < weights.Terms.Length; term++)
            near += Math.Min(weights[term], weights[term + 1]) * (Best(passage.Heading, weights, term) + Best(passage.Text, weights, term));
        return weights.All > 0 ? near / weights.All : 0;
    }

    private static double Best(string[] stems, TermWeights weights, int term)
    {
        var best = 0.0;
        for (var at = 0; at < stems.Length; at++)
        {
            var first = weights.Match(term, stems[at]);
            if (first == 0)
                continue;
            for (var other = Math.Max(0, at - Window); other <= Math.Min(stems.Length - 1, at + Window); other++)
            {
                if (other != at)
                    best = Math.Max(best, first * weights.Match(term + 1, stems[other]) / Math.Abs(at - other));
            }
        }

        return best;
    }
}
