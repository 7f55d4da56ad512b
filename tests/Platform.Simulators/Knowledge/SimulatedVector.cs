using System.Security.Cryptography;
using System.Text;

namespace Platform.Simulators.Knowledge;

/// <summary>A vector that means its text's words: each word points its own way, and words of one meaning the same way.</summary>
public static class SimulatedVector
{
    public const int Size = 48;

    /// <summary>Enough to see that a model knows what spelling does not.</summary>
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal) { ["automobile"] = "garage", ["sedan"] = "garage" };

    public static double[] Of(string text)
    {
        var vector = new double[Size];
        vector[0] = 0.1;
        foreach (var word in text.ToLowerInvariant().Split([' ', '\n', '.', ',', '?', '!', ':', ';'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3))
        {
            var digest = SHA256.HashData(Encoding.UTF8.GetBytes(Meanings.GetValueOrDefault(word, word)));
            for (var i = 0; i < 4; i++)
                vector[1 + digest[i] % (Size - 1)] += digest[i + 4] < 128 ? 1 : -1;
        }

        return vector;
    }
}
