using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>Turns texts into vectors that lie near each other where the texts are alike.</summary>
public interface IEmbedder
{
    /// <summary>Provider, model and version: vectors of two embedders are never compared.</summary>
    string Name { get; }

    /// <summary>True where a model made them: near is what means the same, in whatever words. False where near is what shares words.</summary>
    bool KnowsMeaning { get; }

    /// <returns>A vector of length 1 for each text, in their order; null where they cannot be had now.</returns>
    Task<ImmutableArray<float[]>?> Embed(ImmutableArray<string> texts, CancellationToken cancellation);
}
