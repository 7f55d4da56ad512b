namespace Platform.Understanding.Intents.Training;

/// <summary>Makes sentences from the training files of one language, the same ones every time.</summary>
internal static class TrainingSentences
{
    private const long Stride = 2654435761;

    /// <param name="most">Sentences taken from one line at most.</param>
    public static IReadOnlyList<(int Line, string Label, string Text)> From(string folder, int most)
    {
        var lines = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Select(line => (Label: Path.GetFileNameWithoutExtension(file), Line: line.Trim())))
            .Where(entry => entry.Line.Length > 0 && !entry.Line.StartsWith("//", StringComparison.Ordinal))
            .ToList();
        var lists = lines.Where(entry => entry.Label == "lists").Select(entry => entry.Line.Split('=', 2))
            .ToDictionary(sides => sides[0].Trim(' ', '{', '}'), sides => sides[1], StringComparer.Ordinal);
        var parser = new SentenceParser(lists);
        return [.. lines.Where(entry => entry.Label != "lists")
            .SelectMany((entry, line) => Sentences(parser.Parse(entry.Line), most).Select(text => (line, entry.Label, text)))];
    }

    private static IEnumerable<string> Sentences(SentencePattern pattern, int most)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0L; i < most; i++)
        {
            var number = pattern.Count <= most ? i % pattern.Count : (long)((ulong)((i + 1) * Stride) % (ulong)pattern.Count);
            var text = string.Join(' ', pattern.Words(number));
            if (text.Length > 0 && seen.Add(text))
            {
                yield return text;
            }
        }
    }
}
