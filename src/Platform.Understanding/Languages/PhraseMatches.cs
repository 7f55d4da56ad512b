namespace Platform.Understanding.Languages;

/// <summary>The phrases of one message; so many at most that comparing them with each other stays cheap whatever the text.</summary>
internal sealed class PhraseMatches
{
    private const int Most = 250;
    private readonly List<PhraseMatch> _found = [];
    private const int Half = 64;
    private ulong _lower;
    private ulong _upper;

    public IReadOnlyList<PhraseMatch> All => Looked();

    /// <summary>How many phrases were gone through: the measure of the readers' work.</summary>
    public long Looks { get; private set; }

    public bool Has(Cue cue) => (((int)cue < Half ? _lower : _upper) >> ((int)cue % Half) & 1) != 0;

    public void Add(PhraseMatch match)
    {
        if (_found.Count == Most)
        {
            return;
        }

        _found.Add(match);
        if ((int)match.Cue < Half)
        {
            _lower |= 1UL << (int)match.Cue;
        }
        else
        {
            _upper |= 1UL << ((int)match.Cue - Half);
        }
    }

    /// <summary>The longest phrase of a cue that starts at a token; null when none does.</summary>
    public PhraseMatch? At(Cue cue, int start)
    {
        PhraseMatch? best = null;
        if (Has(cue))
        {
            foreach (var match in All)
            {
                best = match.Cue == cue && match.Start == start && (best is null || match.End > best.Value.End) ? match : best;
            }
        }

        return best;
    }

    /// <summary>Whether a phrase of the cue covers a token.</summary>
    public bool Covers(Cue cue, int token)
    {
        if (!Has(cue))
        {
            return false;
        }

        foreach (var match in All)
        {
            if (match.Cue == cue && match.Start <= token && token < match.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a phrase of the cue starts before a token.</summary>
    public bool StartsBefore(Cue cue, int token)
    {
        if (!Has(cue))
        {
            return false;
        }

        foreach (var match in _found)
        {
            if (match.Cue == cue && match.Start < token)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a phrase of the cue ends at a token, or before it with at most so many tokens between.</summary>
    public bool EndsNear(Cue cue, int token, int between)
    {
        if (!Has(cue))
        {
            return false;
        }

        foreach (var match in All)
        {
            if (match.Cue == cue && match.End <= token && token - match.End <= between)
            {
                return true;
            }
        }

        return false;
    }

    private List<PhraseMatch> Looked()
    {
        Looks += _found.Count;
        return _found;
    }
}
