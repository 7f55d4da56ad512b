using System.Globalization;

namespace Platform.Understanding.Dates.Lexing;

/// <summary>Cuts a text into letters, digits and signs; each character is looked at once.</summary>
internal static class Tokenizer
{
    /// <summary>Reads the token at or after <paramref name="at"/>; false at the end of the text.</summary>
    public static bool Next(ReadOnlySpan<char> text, ref int at, out TokenKind kind, out int start, out bool spaced)
    {
        spaced = at == 0;
        while (at < text.Length && IsSpace(text[at]))
        {
            spaced = true;
            at++;
        }

        start = at;
        kind = TokenKind.Sign;
        if (at == text.Length)
        {
            return false;
        }

        char first = text[at++];
        if (char.IsAsciiDigit(first))
        {
            kind = TokenKind.Digits;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }
        }
        else if (IsLetter(first))
        {
            kind = TokenKind.Letters;
            while (at < text.Length && IsLetter(text[at]))
            {
                at++;
            }
        }
        else if (first is '\n' or '\r')
        {
            kind = TokenKind.LineBreak;
        }

        return true;
    }

    /// <summary>The letter without case and accent, as the tables have it; zero for a combining mark.</summary>
    public static char Fold(char letter) => letter switch
    {
        <= 'Z' and >= 'A' => (char)(letter | 0x20),
        < '\u00C0' => letter,
        >= '\u00C0' and <= '\u00FF' => Latin1[letter - '\u00C0'],
        >= '\u0300' and <= '\u036F' => '\0',
        _ => char.ToLowerInvariant(letter),
    };

    private const string Latin1 = "aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy";

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\u00A0' or '\u202F' or '\u2009' or '\u200B';

    private static bool IsLetter(char c) =>
        char.IsAsciiLetter(c) || (c >= '\u00AA' && c is not ('×' or '÷') && (char.IsLetter(c) || IsMark(c)));

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
