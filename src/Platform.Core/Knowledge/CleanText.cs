using System.Text;

namespace Platform.Core.Knowledge;

/// <summary>Text that every store takes: no null characters, no halves of surrogate pairs, one kind of line end.</summary>
public static class CleanText
{
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != 0 && rune.Value != '\r')
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>At most so many characters; a pair is not cut in two.</summary>
    public static string AtMost(string text, int most)
    {
        if (text.Length <= most)
            return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
