using System.Collections.Immutable;

namespace Platform.Core.Tests.Leads.SecondReading;

/// <summary>What a drawn model does in one turn, where it is asked.</summary>
/// <param name="Extraction">Its answer to <c>extract</c>; null where it fails.</param>
/// <param name="Words">Its answer to <c>reply</c>; null where it fails.</param>
/// <param name="Calls">Tools that it calls on the way to its words.</param>
internal sealed record ModelAnswer(string? Extraction, string? Words, ImmutableArray<(string Tool, string Arguments)> Calls)
{
    public override string ToString() => $"extract {Extraction ?? "fails"}; reply {Words ?? "fails"}; calls [{string.Join(", ", Calls.Select(c => $"{c.Tool} {c.Arguments}"))}]";
}
