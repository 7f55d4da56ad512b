using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>
/// Vectors without a model: stems and pieces of three and four letters, each hashed to a place and a sign (K. Weinberger et al.,
/// "Feature Hashing for Large Scale Multitask Learning", 2009). Near are texts that share words, or words spelled nearly alike.
/// </summary>
public sealed class HashingEmbedder : IEmbedder
{
    /// <summary>Numbers in a vector.</summary>
    public const int Size = 256;

    private const float PieceWeight = 0.35f;

    public string Name => "hashing-256-1";

    public Task<ImmutableArray<float[]>?> Embed(ImmutableArray<string> texts, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<float[]>?>([.. texts.Select(Vector)]);

    /// <summary>All zeros for a text without words.</summary>
    public static float[] Vector(string text)
    {
        var words = WordReader.Read(text);
        var language = Lexicon.Of(words);
        var counts = new SortedDictionary<string, float>(StringComparer.Ordinal);
        foreach (var word in words.Where(word => !language.IsEmpty(word.Text)))
        {
            Count($"={language.Stem(word.Text)}", 1);
            foreach (var piece in Pieces($"<{word.Text}>"))
                Count(piece, PieceWeight);
        }

        return Normal(counts);

        void Count(string feature, float weight) => counts[feature] = counts.GetValueOrDefault(feature) + weight;
    }

    private static IEnumerable<string> Pieces(string word)
    {
        for (var size = 3; size <= 4; size++)
        {
            for (var at = 0; at + size <= word.Length; at++)
                yield return word.Substring(at, size);
        }
    }

    private static float[] Normal(SortedDictionary<string, float> counts)
    {
        var vector = new float[Size];
        foreach (var (feature, count) in counts)
        {
            var hash = Hash(feature);
            vector[hash % Size] += (hash & 0x8000_0000) == 0 ? MathF.Sqrt(count) : -MathF.Sqrt(count);
        }

        var length = MathF.Sqrt(vector.Sum(value => value * value));
        return length == 0 ? vector : [.. vector.Select(value => value / length)];
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
