namespace Platform.Core.Models;

/// <summary>Whether words stand in a text as they are, whole and in a row.</summary>
internal static class Literal
{
    public static bool Occurs(string text, string words) => Find(text, words) >= 0;

    /// <summary>Where they stand first, upper and lower case alike; -1 where they do not.</summary>
    public static int Find(string text, string words)
    {
        if (words.Length == 0) return -1;
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
            if (IsEdge(text, at - 1, words[0]) && IsEdge(text, at + words.Length, words[^1])) return at;
        return -1;
    }

    private static bool IsEdge(string text, int beside, char inside) =>
        beside < 0 || beside >= text.Length || !char.IsLetterOrDigit(inside) || !char.IsLetterOrDigit(text[beside]);
}
