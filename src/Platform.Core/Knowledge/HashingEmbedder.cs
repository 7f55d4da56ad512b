using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>
/// Vectors without a model: the <see cref="TextFeatures"/> of a text, each hashed to a place and a sign (K. Weinberger et al.,
/// "Feature Hashing for Large Scale Multitask Learning", 2009). Near are texts that share words, words akin, or words spelled nearly alike.
/// </summary>
public sealed class HashingEmbedder : IEmbedder
{
    /// <summary>Numbers in a vector.</summary>
    public const int Size = 256;

    /// <inheritdoc/>
    public string Name => "hashing-256-1";

    /// <inheritdoc/>
    public bool KnowsMeaning => false;

    /// <inheritdoc/>
    public Task<ImmutableArray<float[]>?> Embed(ImmutableArray<string> texts, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<float[]>?>([.. texts.Select(Vector)]);

    /// <summary>All zeros for a text without words.</summary>
    public static float[] Vector(string text)
    {
        var sums = new double[Size];
        foreach (var (feature, weight) in new TextFeatures(text).Weights)
        {
            var hash = Hash(feature);
            sums[hash % Size] += (hash & 0x8000_0000) == 0 ? Math.Sqrt(weight) : -Math.Sqrt(weight);
        }

        var length = Math.Sqrt(sums.Sum(sum => sum * sum));
        return [.. sums.Select(sum => length == 0 ? 0 : (float)(sum / length))];
    }

    /// <summary>FNV-1a over the characters, with its bits stirred at the end.</summary>
    private static uint Hash(string feature)
    {
        var hash = 2166136261u;
        foreach (var c in feature)
            hash = (hash ^ c) * 16777619u;
        hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
        return hash ^ (hash >> 13);
    }
}
