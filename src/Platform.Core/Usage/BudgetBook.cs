using System.Collections.Immutable;

namespace Platform.Core.Usage;

/// <summary>
/// A month's money. It is taken out of the month in blocks, and each block is written before a cent of it is spent; what
/// happens within a block is only in memory. A crash loses at most what was left of a block: it counts as spent.
/// </summary>
public sealed record BudgetBook
{
    // a write for every fiftieth of the month, not for every call
    private const int BlocksAMonth = 50;

    /// <summary>The month, such as <c>2026-11</c>.</summary>
    public required string Period { get; init; }

    /// <summary>Taken out of the month so far, US dollars: the durable part.</summary>
    public decimal Taken { get; init; }

    /// <summary>Of what was taken, neither spent nor reserved.</summary>
    public decimal Left { get; init; }

    /// <summary>Reserved by askings under way.</summary>
    public ImmutableDictionary<Guid, decimal> Reserved { get; init; } = ImmutableDictionary<Guid, decimal>.Empty;

    /// <summary>The book of a month: this one, or, once a later month has begun, an empty one.</summary>
    public BudgetBook In(string period) => string.CompareOrdinal(period, Period) > 0 ? new() { Period = period } : this;

    /// <summary>Reserves money for one asking; the same asking again has it already.</summary>
    /// <param name="limit">What the month may cost in all.</param>
    /// <returns>The book, to be written before anything is spent where <see cref="Taken"/> has grown; null where the money is not there.</returns>
    public BudgetBook? Reserve(Guid asking, decimal usd, decimal limit)
    {
        if (Reserved.ContainsKey(asking)) return this;
        if (usd == 0) return this with { Reserved = Reserved.Add(asking, usd) };
        if (Taken - Left + usd > limit) return null;
        var block = usd <= Left ? 0 : Math.Min(Math.Max(usd - Left, limit / BlocksAMonth), limit - Taken);
        return Left + block < usd ? null : this with { Taken = Taken + block, Left = Left + block - usd, Reserved = Reserved.Add(asking, usd) };
    }

    /// <summary>Puts what an asking took in place of what was reserved for it; again, or of another month, changes nothing.</summary>
    public BudgetBook Settle(Guid asking, decimal usd) =>
        Reserved.TryGetValue(asking, out var reserved) ? this with { Left = Left + reserved - usd, Reserved = Reserved.Remove(asking) } : this;

    /// <summary>Gives back what is left, before the book is put away. Askings that never settled count as spent.</summary>
    public BudgetBook Closed() => this with { Taken = Taken - Left, Left = 0, Reserved = Reserved.Clear() };
}
