using System.Collections.Immutable;
using NodaTime;
using Orleans;
using Orleans.Concurrency;
using Platform.Core.Conversations;
using Platform.Core.Knowledge;
using Platform.Core.Turns;

namespace Platform.Grains.Contracts.Turns;

/// <summary>What a purpose needs for its next proposal.</summary>
[GenerateSerializer, Immutable, Alias("platform.advance.request")]
public sealed record AdvanceRequest
{
    /// <summary>The messages to answer with one reply, in the order they came.</summary>
    [Id(0)] public required ImmutableArray<InboundMessage> Messages { get; init; }
    [Id(1)] public required Person Person { get; init; }

    /// <summary>The proposal that was committed last in this session; null before the first. A purpose that holds the state of that proposal goes on from it.</summary>
    [Id(2)] public Guid? Committed { get; init; }

    /// <summary>The flow's committed state as this purpose serialized it; null before the first.</summary>
    [Id(3)] public string? Flow { get; init; }

    /// <summary>The config version that this turn pins.</summary>
    [Id(4)] public required int ConfigVersion { get; init; }

    /// <summary>The turn's clock: real, or where a sandbox session's stands.</summary>
    [Id(5)] public required Instant Now { get; init; }
    [Id(6)] public bool Sandbox { get; init; }

    /// <summary>Number of the session in its thread, and of the turn being made.</summary>
    [Id(7)] public required int Session { get; init; }
    [Id(8)] public required int Turn { get; init; }

    /// <summary>True when the last proposal for these messages failed to commit because its time was taken: look again.</summary>
    [Id(9)] public bool TimeTaken { get; init; }

    /// <summary>The session's epoch: words said while the turn is made belong to it.</summary>
    [Id(10)] public int Epoch { get; init; }

    /// <summary>True where the purpose may answer with a question to the client's documents (<see cref="Outcome.Ask"/>).</summary>
    [Id(11)] public bool MayAsk { get; init; }

    /// <summary>What they said; null where they were not asked.</summary>
    [Id(12)] public KnowledgeReply? Documents { get; init; }

    /// <summary>Set where another purpose handed these messages on: the person has been greeted.</summary>
    [Id(13)] public HandOn? Handed { get; init; }

    /// <summary>True where the session is free to choose its purpose: what is another's may be handed on at once.</summary>
    [Id(14)] public bool MayHandOn { get; init; }
}
