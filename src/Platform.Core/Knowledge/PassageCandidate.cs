namespace Platform.Core.Knowledge;

/// <summary>A passage that may be what a query asks for.</summary>
/// <param name="Cosine">Of the query's and the passage's embedding; null where one of them has none, or another embedder's.</param>
public sealed record PassageCandidate(Passage Passage, double? Cosine);
