using System.Collections.Immutable;
using Platform.Core.Contacts;
using Platform.Core.Escalation;
using Platform.Core.Knowledge;
using Platform.Core.Leads;
using Platform.Core.Scheduling;
using Platform.Core.Usage;

namespace Platform.Core.Turns;

/// <summary>What a purpose proposes as the answer to some messages; nothing of it has happened until the session commits it.</summary>
public sealed record Outcome
{
    /// <summary>Random id of this proposal; once committed it stands in the flow's row.</summary>
    public required Guid Proposal { get; init; }

    /// <summary>The purpose that proposes, such as <c>lead_capture</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>What to say.</summary>
    public required string Text { get; init; }

    public ImmutableArray<TurnAction> Actions { get; init; } = [];

    public required TurnMetadata Metadata { get; init; }

    /// <summary>The flow's new state, serialized by the purpose, under 2 KB in the common case.</summary>
    public required string Flow { get; init; }

    public ImmutableArray<ReservationChange> Reservations { get; init; } = [];

    public ImmutableArray<WaitlistChange> Waitlist { get; init; } = [];

    public ImmutableArray<Effect> Effects { get; init; } = [];

    /// <summary>Times that are free once this turn is committed: calendars are told then, and not before.</summary>
    public ImmutableArray<FreedTime> Freed { get; init; } = [];

    /// <summary>Who the person is, as they confirmed it; null when nothing is to be kept.</summary>
    public ContactEntry? Contact { get; init; }

    /// <summary>What was asked of models for it, in order.</summary>
    public ImmutableArray<ModelUse> Uses { get; init; } = [];

    /// <summary>The lead as it stands after this turn; null when nothing of it changed.</summary>
    public Lead? Lead { get; init; }

    /// <summary>Set when this turn hands the session to a human.</summary>
    public EscalationRequest? Escalation { get; init; }

    /// <summary>What the decision depended on besides the messages (clock, availability, model and tool results), as JSON, for replay.</summary>
    public required string Decision { get; init; }

    /// <summary>Set where this is no proposal but a question: the session asks the client's documents, and then the purpose again.</summary>
    public KnowledgeQuestion? Ask { get; init; }

    /// <summary>Set where this is no proposal: another purpose is to answer.</summary>
    public HandOn? HandOn { get; init; }

    /// <summary>True when something outside has happened already (an external booking): commits, without speech, even after an epoch change.</summary>
    public bool MustCommit { get; init; }

    /// <summary>What a purpose answers instead of a proposal; nothing of it is committed.</summary>
    public static Outcome Instead(string purpose, KnowledgeQuestion? ask = null, HandOn? handOn = null) =>
        new() { Proposal = Guid.Empty, Purpose = purpose, Text = "", Metadata = new(), Flow = "{}", Decision = "{}", Ask = ask, HandOn = handOn };
}
