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
    public static double Of(ReadPassage passage, TermWeights weights)
    {
        var score = 0.0;
        for (var term = 0; term < weights.Terms.Length; term++)
        {
            var often = Often(passage.Heading, 2, 8, term) + Often(passage.Title, 0.8, 6, term) + Often(passage.Text, 1, Passages.Words, term);
            score += weights[term] * often / (often + Saturation);
        }

        return weights.All > 0 ? score / weights.All : 0;

        double Often(string[] stems, double weight, int usual, int term) =>
            weight / (1 - LengthShare + LengthShare * stems.Length / usual) * stems.Sum(stem => weights.Match(term, stem));
    }
}
