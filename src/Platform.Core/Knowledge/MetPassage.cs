namespace Platform.Core.Knowledge;

/// <summary>A passage's words as a query meets them: for each word how well it meets each term, null where none.</summary>
internal sealed record MetPassage(double[]?[] Heading, double[]?[] Title, double[]?[] Text)
{
    public static MetPassage Of(ReadPassage passage, TermWeights weights) => new(weights.Met(passage.Heading), weights.Met(passage.Title), weights.Met(passage.Text));
}
