namespace Platform.Core.Knowledge;

/// <summary>A passage that was found for a query.</summary>
/// <param name="Similarity">How alike query and passage are, 0 to 1; comparable between queries.</param>
/// <param name="Score">What the hits are ranked by, 0 to 1.</param>
public sealed record PassageHit(Passage Passage, double Similarity, double Score);
