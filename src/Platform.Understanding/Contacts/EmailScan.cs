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
        while (start > from && localEnd - start < LongestLocal && IsLocal(text[start - 1]))
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

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%' or '&' or '\'' or '!' or '#' or '$' or '*' or '/' or '=' or '?' or '^' or '`' or '{' or '|' or '}' or '~';
}
