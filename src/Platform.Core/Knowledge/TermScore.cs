namespace Platform.Core.Knowledge;

/// <summary>
/// BM25 over the fields heading, title and text (S. Robertson, H. Zaragoza, M. Taylor, "Simple BM25 extension to multiple weighted
/// fields", 2004). Passages are of one size by design, so the lengths that fields are measured against are fixed.
/// </summary>
internal static class TermScore
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.5;

    /// <summary>0 to 1: the share of the most that the query's terms could give.</summary>
    public static double Of(MetPassage passage, TermWeights weights)
    {
        var often = new double[weights.Count];
        Count(passage.Heading, 2, 8, often);
        Count(passage.Title, 0.8, 6, often);
        Count(passage.Text, 1, Passages.Words, often);
        var score = 0.0;
        for (var term = 0; term < often.Length; term++)
            score += weights[term] * often[term] / (often[term] + Saturation);
        return weights.All > 0 ? score / weights.All : 0;
    }

    private static void Count(double[]?[] field, double weight, int usual, double[] often)
    {
        var each = weight / (1 - LengthShare + LengthShare * field.Length / usual);
        foreach (var matches in field)
        {
            for (var term = 0; matches is not null && term < often.Length; term++)
                often[term] += each * matches[term];
        }
    }
}
