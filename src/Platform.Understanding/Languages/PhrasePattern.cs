namespace Platform.Understanding.Languages;

/// <summary>
/// A line of a phrase file, spelled out into sequences of words. <c>(a|b)</c> is a choice, <c>[a]</c> may be left out, <c>{list}</c> is a
/// named list, <c>..</c> stands for up to three words, <c>#</c> for a number, <c>^</c> and <c>$</c> for the start and end of a clause.
/// </summary>
internal static class PhrasePattern
{
    public const string Gap = "..";
    public const string Number = "#";
    public const string Start = "^";
    public const string End = "$";

    public static IReadOnlyList<string[]> Expand(string pattern, IReadOnlyDictionary<string, string> lists)
    {
        var at = 0;
        var found = Choice(Cut(pattern, lists), ref at);
        return found;
    }

    private static List<string> Cut(string pattern, IReadOnlyDictionary<string, string> lists)
    {
        var parts = new List<string>();
        var at = 0;
        while (at < pattern.Length)
        {
            var c = pattern[at];
            if (c == '{')
            {
                var close = pattern.IndexOf('}', at);
                parts.Add("(");
                parts.AddRange(Cut(lists[pattern[(at + 1)..close]], lists));
                parts.Add(")");
                at = close + 1;
            }
            else if ("()[]|^$#".Contains(c, StringComparison.Ordinal))
            {
                parts.Add(c.ToString());
                at++;
            }
            else if (c == ' ')
            {
                at++;
            }
            else
            {
                var end = pattern.AsSpan(at).IndexOfAny(" ()[]|^$#{}") is var length and >= 0 ? at + length : pattern.Length;
                parts.Add(pattern[at..end]);
                at = end;
            }
        }

        return parts;
    }

    private static List<string[]> Choice(List<string> parts, ref int at)
    {
        var all = new List<string[]>(Sequence(parts, ref at));
        while (at < parts.Count && parts[at] == "|")
        {
            at++;
            all.AddRange(Sequence(parts, ref at));
        }

        return all;
    }

    private static List<string[]> Sequence(List<string> parts, ref int at)
    {
        List<string[]> sofar = [[]];
        while (at < parts.Count && parts[at] is not ("|" or ")" or "]"))
        {
            var part = parts[at++];
            List<string[]> next = [[part]];
            if (part is "(" or "[")
            {
                next = Choice(parts, ref at);
                at++;
                if (part == "[")
                {
                    next.Add([]);
                }
            }

            sofar = [.. from head in sofar from tail in next select (string[])[.. head, .. tail]];
        }

        return sofar;
    }
}
