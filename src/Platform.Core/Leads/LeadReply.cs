using System.Collections.Immutable;
using Platform.Core.Escalation;
using Platform.Core.Scheduling;
using Platform.Core.Turns;

namespace Platform.Core.Leads;

/// <summary>A decided turn of lead capture.</summary>
public sealed record LeadReply
{
    public required LeadState State { get; init; }
    public required string Text { get; init; }
    public required ImmutableArray<TurnAction> Actions { get; init; }
    public required TurnMetadata Metadata { get; init; }
    public required ImmutableArray<ReservationChange> Reservations { get; init; }
    public required ImmutableArray<Effect> Effects { get; init; }

    /// <summary>Reservations that no longer stand in the calendar they stood in, so that its memory may forget them.</summary>
    public required ImmutableArray<(string Calendar, Guid Id)> Freed { get; init; }

    /// <summary>The lead after this turn; null while nothing is known of it.</summary>
    public Lead? Lead { get; init; }
    public EscalationRequest? Escalation { get; init; }

    /// <summary>True when something outside has happened already.</summary>
    public bool MustCommit { get; init; }
}
