using Platform.Understanding.Text;

namespace Platform.Understanding.Languages;

/// <summary>All phrases of a language in one tree of words, walked once from every token: linear in the length of the message.</summary>
internal sealed class PhraseBook
{
    private const int GapSymbol = -2;
    private const int NumberSymbol = -3;
    private const int GapWords = 3;
    private const int Root = 0;
    private const int ClauseRoot = 1;

    private readonly Dictionary<long, int> _edges = [];
    private readonly List<(Cue Cue, bool AtEnd)[]> _ends = [[], []];
    private readonly Dictionary<(Cue Cue, bool AtEnd), (Cue Cue, bool AtEnd)[]> _alone = [];
    private readonly List<int> _gap = [-1, -1];
    private readonly Vocabulary _vocabulary;

    public PhraseBook(Vocabulary vocabulary) => _vocabulary = vocabulary;

    public int Size => _ends.Count;

    public void Add(Cue cue, string[] words)
    {
        var node = words[0] == PhrasePattern.Start ? ClauseRoot : Root;
        var atEnd = words[^1] == PhrasePattern.End;
        foreach (var word in words.AsSpan(node == ClauseRoot ? 1 : 0, words.Length - (node == ClauseRoot ? 1 : 0) - (atEnd ? 1 : 0)))
        {
            node = Next(node, Symbol(word));
        }

        _ends[node] = _ends[node] is [] ? Alone((cue, atEnd)) : [.. _ends[node], (cue, atEnd)];
    }

    // Half a million phrases end in a few hundred ways.
    private (Cue Cue, bool AtEnd)[] Alone((Cue Cue, bool AtEnd) end) =>
        _alone.TryGetValue(end, out var alone) ? alone : _alone[end] = [end];

    public PhraseMatches Find(Message message)
    {
        var found = new PhraseMatches();
        for (var start = 0; start < message.Count; start++)
        {
            if (message.StartsClause(start) || OnlyFillersBefore(message, start))
            {
                Walk(message, ClauseRoot, start, start, found);
            }

            Walk(message, Root, start, start, found);
        }

        return found;
    }

    private static bool OnlyFillersBefore(Message message, int start)
    {
        while (start > 0 && !message.StartsClause(start) && message.Is(start - 1, WordTraits.Filler))
        {
            start--;
        }

        return message.StartsClause(start);
    }

    private void Walk(Message message, int node, int start, int at, PhraseMatches found)
    {
        foreach (var (cue, atEnd) in _ends[node])
        {
            if (!atEnd || EndsClause(message, at))
            {
                found.Add(new PhraseMatch(cue, start, at));
            }
        }

        if (at >= message.Count || (at > start && message[at].Break == Break.Sentence))
        {
            return;
        }

        Step(message, node, start, at, found);
        if (_gap[node] >= 0)
        {
            Skip(message, _gap[node], start, at, found);
        }

        if (at > start && message.Is(at, WordTraits.Filler))
        {
            Walk(message, node, start, at + 1, found);
        }
    }

    private void Step(Message message, int node, int start, int at, PhraseMatches found)
    {
        ref readonly var token = ref message[at];
        var symbol = token.Kind == TokenKind.Number ? NumberSymbol : token.Meant;
        if (symbol != -1 && _edges.TryGetValue(Edge(node, symbol), out var next))
        {
            Walk(message, next, start, at + 1, found);
        }
        else if (symbol >= 0 && message.Language.Number(symbol) is not null && _edges.TryGetValue(Edge(node, NumberSymbol), out next))
        {
            Walk(message, next, start, at + 1, found);
        }
    }

    private void Skip(Message message, int after, int start, int at, PhraseMatches found)
    {
        for (var skipped = 0; skipped <= GapWords && at + skipped < message.Count; skipped++)
        {
            if (skipped > 0 && message[at + skipped - 1].Break == Break.Sentence)
            {
                return;
            }

            Step(message, after, start, at + skipped, found);
        }
    }

    private static bool EndsClause(Message message, int at)
    {
        while (at < message.Count && message[at].Break == Break.None && message.Is(at, WordTraits.Filler))
        {
            at++;
        }

        return at == message.Count || message[at].Break != Break.None;
    }

    private int Symbol(string word) => word switch
    {
        PhrasePattern.Gap => GapSymbol,
        PhrasePattern.Number => NumberSymbol,
        _ => _vocabulary.Add(word),
    };

    private int Next(int node, int symbol)
    {
        if (symbol == GapSymbol)
        {
            return _gap[node] >= 0 ? _gap[node] : _gap[node] = New();
        }

        return _edges.TryGetValue(Edge(node, symbol), out var next) ? next : _edges[Edge(node, symbol)] = New();
    }

    private int New()
    {
        _ends.Add([]);
        _gap.Add(-1);
        return _ends.Count - 1;
    }

    private static long Edge(int node, int symbol) => ((long)node << 32) | (uint)symbol;
}
