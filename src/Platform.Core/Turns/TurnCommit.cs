using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Escalation;

namespace Platform.Core.Turns;

/// <summary>One turn as it is written: session, messages, turn, flows, reservations, effects, lead and escalation, together.</summary>
public sealed record TurnCommit
{
    public required ThreadOpening Thread { get; init; }

    /// <summary>Number of the session in its thread.</summary>
    public required int Session { get; init; }

    /// <summary>Number of this turn.</summary>
    public required int Turn { get; init; }

    /// <summary>The version that this turn builds on; 0 opens the session's row.</summary>
    public required int Version { get; init; }
    public required int Epoch { get; init; }

    /// <summary>Who answers after this turn.</summary>
    public SessionMode Mode { get; init; }

    /// <summary>Failed turns in a row, this one included.</summary>
    public int Errors { get; init; }
    public required Instant At { get; init; }

    /// <summary>The messages that this turn answers.</summary>
    public required ImmutableArray<InboundMessage> Messages { get; init; }

    /// <summary>The reply as it is given to every caller: UTF-8 JSON without the session's id.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The config version that the turn pinned.</summary>
    public required int ConfigVersion { get; init; }

    /// <summary>State and outcome of the flow, for lists.</summary>
    public string? State { get; init; }
    public string? OutcomeName { get; init; }

    /// <summary>What the purpose proposed; null for a fallback turn, which leaves the flow as it was.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>The reply's words as an effect, on a channel where they are sent; null where its callers give them on (see <see cref="ReplySend"/>).</summary>
    public Effect? Send { get; init; }

    /// <summary>All that must happen outside because of this turn, in order.</summary>
    public ImmutableArray<Effect> Effects
    {
        get
        {
            ImmutableArray<Effect> proposed = Outcome?.Effects ?? [];
            return Send is { } send ? proposed.Add(send) : proposed;
        }
    }

    /// <summary>A handover that the turn itself asks for, after repeated failure; a purpose's own is in its outcome.</summary>
    public EscalationRequest? Escalation { get; init; }
}
