using Platform.Core.Knowledge;

namespace Platform.Web.Knowledge;

/// <summary>A passage that was found.</summary>
/// <param name="Title">Of its document.</param>
/// <param name="Heading">What it stands under; absent where there is none.</param>
/// <param name="Score">What the hits are ranked by, 0 to 1.</param>
internal sealed record SearchHit(string DocumentId, string Title, string? Heading, string Text, double Score)
{
    internal static SearchHit Of(PassageHit hit) => new(
        hit.Passage.DocumentId, hit.Passage.Title, hit.Passage.Heading is { Length: > 0 } heading ? heading : null, hit.Passage.Text, Math.Round(hit.Score, 4));
}
