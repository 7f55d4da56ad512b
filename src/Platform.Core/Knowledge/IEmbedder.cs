using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>Turns texts into vectors that lie near each other where the texts mean the like.</summary>
public interface IEmbedder
{
    /// <summary>Provider, model and size: vectors of two embedders are never compared.</summary>
    string Name { get; }

    /// <returns>A vector of length 1 for each text, in their order; null where they cannot be had now.</returns>
    Task<ImmutableArray<float[]>?> Embed(ImmutableArray<string> texts, CancellationToken cancellation);
}
