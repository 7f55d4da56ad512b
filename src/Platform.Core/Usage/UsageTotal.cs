using System.Collections.Immutable;

namespace Platform.Core.Usage;

/// <summary>What a turn asked of models, in sum. What it cost is the agency's own: it is in its usage, not in a reply.</summary>
/// <param name="Calls">Askings.</param>
public sealed record UsageTotal(int Calls, int InputTokens, int OutputTokens)
{
    public static UsageTotal? Of(ImmutableArray<ModelUse> uses) =>
        uses.IsEmpty ? null : new(uses.Length, uses.Sum(u => u.Usage.InputTokens), uses.Sum(u => u.Usage.OutputTokens));
}
