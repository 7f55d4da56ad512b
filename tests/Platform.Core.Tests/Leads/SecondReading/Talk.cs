using System.Collections.Immutable;

namespace Platform.Core.Tests.Leads.SecondReading;

/// <summary>One drawn conversation: what a person says, and what a model makes of it, turn by turn.</summary>
internal sealed record Talk(string Channel, ImmutableArray<(string Said, ModelAnswer Model)> Turns)
{
    public override string ToString() => $"on {Channel}\n{string.Join('\n', Turns.Select(t => $"> {t.Said}\n    ~ {t.Model}"))}";
}
