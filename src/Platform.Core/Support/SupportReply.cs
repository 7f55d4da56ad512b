using System.Collections.Immutable;
using Platform.Core.Escalation;
using Platform.Core.Turns;

namespace Platform.Core.Support;

/// <summary>A decided turn of support.</summary>
public sealed record SupportReply
{
    public required SupportState State { get; init; }
    public required string Text { get; init; }
    public required ImmutableArray<TurnAction> Actions { get; init; }
    public required TurnMetadata Metadata { get; init; }
    public EscalationRequest? Escalation { get; init; }

    /// <summary>Set where these messages are another purpose's: nothing else of the reply counts.</summary>
    public HandOn? HandOn { get; init; }
}
