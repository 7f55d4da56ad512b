namespace Platform.Understanding.Intents.Training;

/// <summary>Parses the lines of training files: <c>(a|b)</c> is a choice, <c>[a]</c> may be left out, <c>{list}</c> is a named list.</summary>
internal sealed class SentenceParser(IReadOnlyDictionary<string, string> lists)
{
    private const string Marks = "()[]|{}";

    public SentencePattern Parse(string line)
    {
        var at = 0;
        return Choice(line, ref at);
    }

    private SentencePattern Choice(string line, ref int at)
    {
        var options = new List<SentencePattern> { Sequence(line, ref at) };
        while (at < line.Length && line[at] == '|')
        {
            at++;
            options.Add(Sequence(line, ref at));
        }

        return options.Count == 1 ? options[0] : new SentencePattern.Choice(options);
    }

    private SentencePattern Sequence(string line, ref int at)
    {
        var parts = new List<SentencePattern>();
        while (at < line.Length && line[at] is not ('|' or ')' or ']'))
        {
            if (line[at] == ' ')
            {
                at++;
                continue;
            }

            parts.Add(Part(line, ref at));
        }

        return new SentencePattern.Sequence(parts);
    }

    private SentencePattern Part(string line, ref int at)
    {
        var open = line[at];
        if (open is '(' or '[')
        {
            at++;
            var inside = Choice(line, ref at);
            at++;
            return open == '(' ? inside : new SentencePattern.Choice([new SentencePattern.Sequence([]), inside]);
        }

        if (open == '{')
        {
            var close = line.IndexOf('}', at);
            var name = line[(at + 1)..close];
            at = close + 1;
            return Parse(lists[name]);
        }

        var end = at;
        while (end < line.Length && line[end] != ' ' && !Marks.Contains(line[end], StringComparison.Ordinal))
        {
            end++;
        }

        var word = line[at..end];
        at = end;
        return new SentencePattern.Word(word);
    }
}
