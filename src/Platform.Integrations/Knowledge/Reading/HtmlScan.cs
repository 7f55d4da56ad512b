namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Looks over a page's tags before it is parsed: a parser takes the square of the time for a tag that has attributes without end.</summary>
internal ref struct HtmlScan(ReadOnlySpan<char> html)
{
    private const int MostAttributes = 1_000;

    private ReadOnlySpan<char> left = html;
    private bool foreign;

    /// <exception cref="UnreadableDocument">A tag has more attributes than any page's.</exception>
    public static void Check(ReadOnlySpan<char> html)
    {
        var scan = new HtmlScan(html);
        while (scan.Tag())
        {
        }
    }

    private bool Tag()
    {
        var start = left.IndexOf('<');
        if (start < 0)
            return false;
        left = left[(start + 1)..];
        if (left.StartsWith("!--"))
            return Comment();
        if (left.StartsWith("!") || left.StartsWith("?"))
            return Skip(">");
        var name = Name(left).ToString();
        if (name.Length == 0)
            return true;
        left = left[name.Length..];
        Attributes();
        // in drawings and formulas they hold tags like any other
        foreign |= name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);
        var text = name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase);
        return foreign || !text || Skip($"</{name}");
    }

    private bool Comment()
    {
        left = left[3..];
        if (left.StartsWith(">") || left.StartsWith("->"))
            return true;
        for (int at; (at = left.IndexOf("--")) >= 0; left = left[(at + 1)..])
        {
            if (left[(at + 2)..].StartsWith(">") || left[(at + 2)..].StartsWith("!>"))
            {
                left = left[(at + 2)..];
                return true;
            }
        }

        return false;
    }

    private bool Skip(string end)
    {
        var at = left.IndexOf(end, StringComparison.OrdinalIgnoreCase);
        left = at < 0 ? [] : left[at..];
        return at >= 0;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || length > 0 && text[length] is '-' or ':'))
            length++;
        return text[..length];
    }

    private void Attributes()
    {
        var (at, count, quote) = (0, 0, '\0');
        for (; at < left.Length && (quote != '\0' || left[at] != '>'); at++)
        {
            var sign = left[at];
            if (quote != '\0')
                quote = sign == quote ? '\0' : quote;
            else if (sign is '"' or '\'' && at > 0 && left[at - 1] == '=')
                quote = sign;
            else if ((char.IsWhiteSpace(sign) || sign == '/') && ++count > MostAttributes)
                throw TooDeep();
        }

        left = left[at..];
    }

    internal static UnreadableDocument TooDeep() => new("The page is nested too deeply: save its text and add that.");
}
