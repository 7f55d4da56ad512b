namespace Platform.Understanding.Text;

/// <summary>Gives each folded word of a language a small number.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Vocabulary() => _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _words.Count;

    public int Find(ReadOnlySpan<char> folded) => _lookup.TryGetValue(folded, out var id) ? id : -1;

    public string this[int id] => _words[id];

    public int Add(string word)
    {
        var folded = Folding.Fold(word).Replace("'", "", StringComparison.Ordinal);
        if (_ids.TryGetValue(folded, out var id))
        {
            return id;
        }

        _words.Add(folded);
        return _ids[folded] = _words.Count - 1;
    }
}
