namespace Platform.Core.Knowledge;

/// <summary>Whether terms that follow each other in the query stand near each other in a passage.</summary>
internal static class Nearness
{
    private const int Window = 3;

    /// <summary>0 to 1 for each of text and heading: their sum over pairs, by the lighter term's weight.</summary>
    public static double Of(MetPassage passage, TermWeights weights)
    {
        var near = 0.0;
        for (var term = 0; term + 1 < weights.Count; term++)
            near += Math.Min(weights[term], weights[term + 1]) * (Best(passage.Heading, term) + Best(passage.Text, term));
        return weights.All > 0 ? near / weights.All : 0;
    }

    private static double Best(double[]?[] words, int term)
    {
        var best = 0.0;
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] is not { } first || first[term] == 0)
                continue;
            for (var other = Math.Max(0, at - Window); other <= Math.Min(words.Length - 1, at + Window); other++)
            {
                if (other != at && words[other] is { } second)
                    best = Math.Max(best, first[term] * second[term + 1] / Math.Abs(at - other));
            }
        }

        return best;
    }
}
