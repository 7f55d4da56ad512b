using System.Globalization;
using System.Text;

namespace Platform.Core.Knowledge;

/// <summary>Cuts a text into words: runs of letters and digits. Linear in the text's length; never throws.</summary>
internal static class WordReader
{
    /// <summary>Of a longer run only so many letters are looked at.</summary>
    public const int Longest = 40;

    public static List<Word> Read(string text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = End(text, at);
            words.Add(new(Fold(text.AsSpan(at, Math.Min(end - at, Longest))), at, end - at));
            at = Possessive(text, end);
        }

        return words;
    }

    /// <summary>Inside a word an apostrophe stands between letters ("don't"), a separator between digits ("1,500", "10.50").</summary>
    private static int End(string text, int start)
    {
        var at = start + 1;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsMark(text[at]) || IsInside(text, at)))
            at++;
        return at;
    }

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static bool IsInside(string text, int at) => at + 1 < text.Length && text[at] switch
    {
        '\'' or '’' => char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]) && !IsPossessive(text, at),
        '.' or ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
        _ => false,
    };

    private static int Possessive(string text, int end) => IsPossessive(text, end) ? end + 2 : end;

    private static bool IsPossessive(string text, int at) =>
        at + 1 < text.Length && text[at] is '\'' or '’' && at + 1 < text.Length && text[at + 1] is 's' or 'S' && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]));

    private static string Fold(ReadOnlySpan<char> run)
    {
        var folded = new StringBuilder(run.Length);
        foreach (var c in run)
        {
            if (char.IsAsciiLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (char.IsLetterOrDigit(c))
                folded.Append(WithoutMark(c));
        }

        return folded.ToString();
    }

    private static char WithoutMark(char c) => c switch
    {
        < '\u0250' => Plain(char.ToLowerInvariant(c)),
        _ => char.ToLowerInvariant(c),
    };

    private static char Plain(char c) => c switch
    {
        'ø' => 'o',
        'ł' => 'l',
        'đ' or 'ð' => 'd',
        'ı' => 'i',
        _ => c.ToString().Normalize(NormalizationForm.FormD)[0],
    };
}
