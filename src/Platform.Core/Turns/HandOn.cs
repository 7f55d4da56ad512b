namespace Platform.Core.Turns;

/// <summary>These messages are another purpose's to answer, in the same turn.</summary>
/// <param name="Purpose">The name of the purpose that goes on.</param>
/// <param name="Before">What the person said to this one and that one must know too; null for nothing.</param>
public sealed record HandOn(string Purpose, string? Before = null);
