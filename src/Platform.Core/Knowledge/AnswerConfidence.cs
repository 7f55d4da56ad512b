using System.Text.Json.Serialization;

namespace Platform.Core.Knowledge;

/// <summary>How far an answer can be trusted; each part in 0 to 1.</summary>
/// <param name="Similarity">Semantic similarity of question and passage.</param>
/// <param name="Completeness">How much of what was asked the answer speaks of.</param>
/// <param name="Source">Quality and recency of the document.</param>
public sealed record AnswerConfidence(double Similarity, double Completeness, double Source)
{
    /// <summary>0.4 similarity + 0.4 completeness + 0.2 source (the design's section 5).</summary>
    [JsonIgnore]
    public double Value => 0.4 * Similarity + 0.4 * Completeness + 0.2 * Source;
}
