using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>How common a query's terms are among one client's passages.</summary>
/// <param name="Passages">Of the client, in all.</param>
/// <param name="Containing">For each of the query's terms, in how many of them it stands.</param>
public sealed record CorpusCounts(int Passages, ImmutableArray<int> Containing)
{
    /// <summary>What a term tells: nothing where all passages have it, most where one has or none (Robertson and Spärck Jones).</summary>
    public double Weight(int term) => Math.Log(1 + (Passages - Containing[term] + 0.5) / (Math.Max(1, Containing[term]) + 0.5));
}
