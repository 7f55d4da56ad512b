namespace Platform.Grains.Usage;

/// <summary>What a client's budget grain stores: the blocks taken out of a month.</summary>
internal sealed record BudgetState
{
    /// <summary>The month, such as <c>2026-11</c>; empty before the first.</summary>
    public string Period { get; init; } = "";

    /// <summary>US dollars; what of it was really spent is only known to the activation that took it.</summary>
    public decimal Taken { get; init; }
}
