using Platform.Understanding.Dates.Calendar;

namespace Platform.Understanding.Dates.Lexing;

/// <summary>Collects phrases into the paths of a <see cref="WordTable"/>. Used once a language, at start.</summary>
internal sealed class WordTableBuilder
{
    private readonly List<(string Word, Meaning Meaning)> _long = [];

    public Dictionary<string, int> Words { get; } = new(StringComparer.Ordinal);

    public Dictionary<long, int> Edges { get; } = [];

    public List<Meaning> Meanings { get; } = [default];

    /// <summary>Parts of the day that are others than usual.</summary>
    public Dictionary<DayPart, (int From, int To)> Hours { get; } = [];

    /// <summary>Of each phrase that says something about dates, its longest word: no such word, nothing to read.</summary>
    public HashSet<int> Telling { get; } = [];

    /// <summary>Adds a phrase; one with a hyphen or an apostrophe also without it ("oclock").</summary>
    public void Add(string phrase, Meaning meaning)
    {
        AddPath(phrase, meaning);
        if (!meaning.Weak && Slips.Happen(meaning.Kind, phrase))
        {
            _long.Add((phrase, meaning));
        }

        if (phrase.Contains('-'))
        {
            AddPath(phrase.Replace('-', ' '), meaning);
        }

        if (phrase.Contains('\''))
        {
            AddPath(phrase.Replace("'", "", StringComparison.Ordinal), meaning);
        }
    }

    /// <summary>Adds what the long names are mistyped as, where that is no other word; when all phrases are in.</summary>
    public void AddSlips()
    {
        foreach ((string word, Meaning meaning) in _long)
        {
            foreach (string slip in Slips.Of(word).Where(slip => !Words.ContainsKey(Folded(slip))))
            {
                AddPath(slip, meaning);
            }
        }
    }

    private void AddPath(string phrase, Meaning meaning)
    {
        int node = 0;
        int at = 0;
        (int word, int length) longest = (0, 0);
        while (Tokenizer.Next(phrase, ref at, out _, out int start, out _))
        {
            int word = Word(phrase.AsSpan(start, at - start));
            node = Child(node, word);
            longest = at - start >= longest.length ? (word, at - start) : longest;
        }

        if (meaning.Kind.Tells())
        {
            Telling.Add(longest.word);
        }

        if (Meanings[node].Kind == Lex.None)
        {
            Meanings[node] = meaning;
        }
    }

    private int Word(ReadOnlySpan<char> word)
    {
        string folded = Folded(word.ToString());
        if (!Words.TryGetValue(folded, out int number))
        {
            number = Words.Count;
            Words.Add(folded, number);
        }

        return number;
    }

    private static string Folded(string word) => string.Concat(word.Select(Tokenizer.Fold).Where(letter => letter != '\0'));

    private int Child(int node, int word)
    {
        long edge = WordTable.Edge(node, word);
        if (!Edges.TryGetValue(edge, out int child))
        {
            child = Meanings.Count;
            Meanings.Add(default);
            Edges.Add(edge, child);
        }

        return child;
    }
}
