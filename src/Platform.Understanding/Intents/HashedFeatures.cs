namespace Platform.Understanding.Intents;

/// <summary>Features of a text, each hashed to a bucket, without repeats.</summary>
internal ref struct HashedFeatures(Span<int> buckets, int bits)
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    private readonly Span<int> _buckets = buckets;
    private readonly int _bits = bits;
    private int _count;

    public readonly ReadOnlySpan<int> Found => _buckets[.._count];

    public static uint Hash(char kind, ReadOnlySpan<char> text)
    {
        var hash = (Basis ^ kind) * Prime;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    public void Add(uint hash)
    {
        if (_count < _buckets.Length)
        {
            hash ^= hash >> 15;
            hash *= 0x85EBCA6B;
            hash ^= hash >> 13;
            _buckets[_count++] = (int)(hash & ((1u << _bits) - 1));
        }
    }

    public void AddPair(uint first, uint second) => Add((first * 31) ^ (second + 0x9E3779B9));

    /// <summary>Sorts and drops repeats, so that a word said ten times counts once.</summary>
    public void Distinct()
    {
        var found = _buckets[.._count];
        found.Sort();
        var kept = 0;
        for (var i = 0; i < found.Length; i++)
        {
            if (i == 0 || found[i] != found[i - 1])
            {
                found[kept++] = found[i];
            }
        }

        _count = kept;
    }
}
