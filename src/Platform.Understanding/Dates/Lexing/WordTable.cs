using System.Collections.Frozen;
using Platform.Understanding.Dates.Calendar;

namespace Platform.Understanding.Dates.Lexing;

/// <summary>The words and phrases of a language: each word has a number, phrases are paths of those numbers.</summary>
internal sealed class WordTable
{
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<long, int> _edges;
    private readonly int[] _first;
    private readonly bool[] _tells;
    private readonly bool[] _goesOn;
    private readonly Meaning[] _meanings;

    public WordTable(WordTableBuilder built)
    {
        Hours = new PartHours(built.Hours);
        _words = built.Words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _edges = built.Edges.ToFrozenDictionary();
        _meanings = [.. built.Meanings];
        _goesOn = new bool[_meanings.Length];
        _first = new int[built.Words.Count];
        _tells = [.. Enumerable.Range(0, built.Words.Count).Select(built.Telling.Contains)];
        foreach ((long edge, int node) in built.Edges)
        {
            int from = (int)(edge >> 32);
            _goesOn[from] = true;
            if (from == 0)
            {
                _first[(int)edge] = node;
            }
        }
    }

    public PartHours Hours { get; }

    /// <summary>The number of a folded word, or -1.</summary>
    public int Word(ReadOnlySpan<char> folded) => _words.TryGetValue(folded, out int word) ? word : -1;

    /// <summary>True for a word that can be part of a date; a message without one, and without digits, has nothing to read.</summary>
    public bool Tells(int word) => word >= 0 && _tells[word];

    /// <summary>The node of a phrase that begins with this word; 0 when none does.</summary>
    public int Begin(int word) => _first[word];

    /// <summary>The node after one more word; 0 when no phrase goes on so.</summary>
    public int Step(int node, int word) =>
        _goesOn[node] && _edges.TryGetValue(Edge(node, word), out int next) ? next : 0;

    public Meaning At(int node) => _meanings[node];

    public static long Edge(int node, int word) => ((long)node << 32) | (uint)word;
}
