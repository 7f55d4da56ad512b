namespace Platform.Integrations.Knowledge.Reading;

/// <summary>
/// Looks over a page's tags before it is parsed: a parser takes the square of the time for tags that are nested, or have attributes, without
/// end. Rough on purpose: it may count a tag that a parser closes by itself, but misses none that stays open.
/// </summary>
internal ref struct HtmlScan(ReadOnlySpan<char> html)
{
    private const int MostOpen = 1_000;
    private const int MostAttributes = 1_000;

    // they have no content, or a parser ends them by itself
    private static readonly HashSet<string> NeverDeep = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "rt", "rp",
    };

    private readonly Dictionary<string, int> open = new(StringComparer.OrdinalIgnoreCase);
    private ReadOnlySpan<char> left = html;
    private int depth;

    /// <exception cref="UnreadableDocument">It is nested more deeply than any page is.</exception>
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
            return Skip("-->");
        var closing = left.StartsWith("/");
        var name = Name(closing ? left[1..] : left);
        if (name.Length == 0)
            return true;
        left = left[(name.Length + (closing ? 1 : 0))..];
        Attributes();
        Count(name.ToString(), closing);
        return closing || name is not ("script" or "style") || Skip($"</{name}");
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

    private void Count(string name, bool closing)
    {
        if (NeverDeep.Contains(name))
            return;
        var now = open.GetValueOrDefault(name);
        if (closing && now == 0)
            return;
        open[name] = now + (closing ? -1 : 1);
        depth += closing ? -1 : 1;
        if (depth > MostOpen)
            throw TooDeep();
    }

    internal static UnreadableDocument TooDeep() => new("The page is nested too deeply: save its text and add that.");
}
