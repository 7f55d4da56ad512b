using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Platform.Core.Conversations;

/// <summary>
/// Text from outside as every store can keep it and find it again: without the NUL character, which PostgreSQL refuses, and
/// without halves of surrogate pairs, which UTF-8 does not have. One person's odd character must not cost a turn.
/// </summary>
public static class StorableText
{
    /// <summary>The same text where it can be kept; else with U+FFFD in place of what cannot.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text) => text is null || IsStorable(text) ? text : Replaced(text);

    private static bool IsStorable(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // an unpaired surrogate is enumerated as the replacement character
            if (rune.Value is 0 or 0xFFFD) return false;
        }
        return true;
    }

    private static string Replaced(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        return clean.ToString();
    }
}
