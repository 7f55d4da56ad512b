namespace Platform.Understanding.Contacts;

/// <summary>Finds the address around an at sign in running text.</summary>
internal static class EmailScan
{
    private const int LongestLocal = 64;
    private const int LongestDomain = 255;

    public static bool Around(ReadOnlySpan<char> text, int from, int at, out int start, out int end)
    {
        var spaced = at > 0 && text[at - 1] == ' ' && at + 1 < text.Length && text[at + 1] == ' ';
        var localEnd = spaced ? at - 1 : at;
        start = localEnd;
        while (start > from && localEnd - start < LongestLocal && IsLocal(text[start - 1]) && !IsOtherScript(text, start, localEnd))
        {
            start--;
        }

        while (start < localEnd && text[start] is '.' or '\'' or '-' or '/' or '*' or '=' or '`' or '|' or '?' or '!')
        {
            start++;
        }

        end = DomainEnd(text, spaced ? at + 2 : at + 1, out var dotted);
        return start < localEnd && text[localEnd - 1] != '.' && dotted && !text[start..localEnd].Contains("..", StringComparison.Ordinal);
    }

    private static int DomainEnd(ReadOnlySpan<char> text, int start, out bool dotted)
    {
        var end = start;
        if (start < text.Length && text[start] == '[' && text[start..].IndexOf(']') is > 6 and < 18 and var close && System.Net.IPAddress.TryParse(text.Slice(start + 1, close - 1), out _))
        {
            dotted = true;
            return start + close + 1;
        }

        while (end < text.Length && end - start < LongestDomain && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '.'))
        {
            if (text[end] == '.' && (end == start || end + 1 >= text.Length || !char.IsLetterOrDigit(text[end + 1])))
            {
                break;
            }

            end++;
        }

        while (end > start && text[end - 1] == '-')
        {
            end--;
        }

        var last = text[start..end].LastIndexOf('.');
        dotted = last > 0 && end - start - last > 2 && text[start..end][(last + 1)..].IndexOfAnyInRange('0', '9') < 0;
        return end;
    }

    /// <summary>Han or kana touch Latin letters: the text before the address, which has no spaces, has run into it.</summary>
    public static bool MixesScripts(ReadOnlySpan<char> address) =>
        address.ContainsAnyInRange('\u2E80', '\uD7FF') && (address.ContainsAnyInRange('a', 'z') || address.ContainsAnyInRange('A', 'Z'));

    /// <summary>Where a text without spaces (Chinese, Japanese) meets a Latin address, the address begins.</summary>
    private static bool IsOtherScript(ReadOnlySpan<char> text, int start, int localEnd) =>
        text[start - 1] >= '\u2E80' && start < localEnd && text[start] < '\u2E80';

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%' or '&' or '\'' or '!' or '#' or '$' or '*' or '/' or '=' or '?' or '^' or '`' or '{' or '|' or '}' or '~';
}
