using System.Globalization;

namespace Platform.Integrations.Knowledge;

/// <summary>Vectors as pgvector writes them.</summary>
internal static class VectorText
{
    public static string Of(float[] vector) => $"[{string.Join(',', vector.Select(number => number.ToString("R", CultureInfo.InvariantCulture)))}]";
}
