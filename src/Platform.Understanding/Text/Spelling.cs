namespace Platform.Understanding.Text;

/// <summary>Finds the one word of a small list that an unknown word misspells by a single letter (added, left out, changed or swapped).</summary>
internal sealed class Spelling
{
    private const int Shortest = 4;
    private const int ShortestChanged = 5;
    private const int Longest = 24;
    private readonly Dictionary<string, int> _deletions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Func<int, string> _word;

    public Spelling(IEnumerable<int> targets, Func<int, string> word)
    {
        _word = word;
        foreach (var id in targets.Where(id => word(id).Length is >= Shortest and <= Longest))
        {
            Add(id, word(id));
        }

        _lookup = _deletions.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Correct(ReadOnlySpan<char> folded)
    {
        if (folded.Length is < Shortest or > Longest)
        {
            return -1;
        }

        if (_lookup.TryGetValue(folded, out var id) && Near(folded, _word(id)))
        {
            return id;
        }

        Span<char> shorter = stackalloc char[folded.Length - 1];
        for (var skip = 0; skip < folded.Length; skip++)
        {
            folded[..skip].CopyTo(shorter);
            folded[(skip + 1)..].CopyTo(shorter[skip..]);
            if (_lookup.TryGetValue(shorter, out id) && Near(folded, _word(id)))
            {
                return id;
            }
        }

        return -1;
    }

    private void Add(int id, string word)
    {
        _deletions[word] = id;
        for (var skip = 1; skip < word.Length; skip++)
        {
            _deletions.TryAdd(word.Remove(skip, 1), id);
        }
    }

    /// <summary>One letter off, the first being right or swapped with the second; a word of four letters only with one too many.</summary>
    private static bool Near(ReadOnlySpan<char> given, string word) =>
        (given[0] == word[0] || (given[0] == word[1] && given[1] == word[0]))
        && (word.Length >= ShortestChanged || given.Length > word.Length) && EditDistance.Within(given, word, 1);
}
