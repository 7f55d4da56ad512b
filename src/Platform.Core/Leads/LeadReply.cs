using System.Collections.Immutable;
using Platform.Core.Contacts;
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
    public required ImmutableArray<WaitlistChange> Waitlist { get; init; }

    /// <summary>Times that are free once this turn is committed.</summary>
    public required ImmutableArray<FreedTime> Freed { get; init; }

    /// <summary>The lead after this turn; null while nothing is known of it.</summary>
    public Lead? Lead { get; init; }
    public EscalationRequest? Escalation { get; init; }

    /// <summary>Who the person is, once they have confirmed it on a channel that proves their address; null when nothing is to be kept.</summary>
    public Contact? Contact { get; init; }

    /// <summary>True when something outside has happened already.</summary>
    public bool MustCommit { get; init; }
}
