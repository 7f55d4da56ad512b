using System.Collections.Immutable;
using Platform.Core.Knowledge;

namespace Platform.Integrations.Knowledge;

/// <summary>A document's passages as columns.</summary>
/// <param name="Embedder">Null, like all vectors, where the embedder could not be had: they are added later.</param>
internal sealed record PassageRows(int[] Ordinals, string[] Headings, string[] Bodies, string[] Terms, string? Embedder, string?[] Vectors)
{
    public static async Task<PassageRows> Of(ImmutableArray<Passage> passages, IEmbedder embedder, CancellationToken cancellation)
    {
        var vectors = passages.IsEmpty ? [] : await embedder.Embed([.. passages.Select(EmbeddedText.Of)], cancellation);
        return new(
            [.. passages.Select(passage => passage.Ordinal)], [.. passages.Select(passage => passage.Heading)], [.. passages.Select(passage => passage.Text)],
            [.. passages.Select(passage => TermText.Vector(IndexTerms.Of(passage)))],
            vectors is null ? null : embedder.Name, vectors is { } had ? [.. had.Select(VectorText.Of)] : new string?[passages.Length]);
    }
}
