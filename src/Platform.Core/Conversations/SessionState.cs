using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Turns;

namespace Platform.Core.Conversations;

/// <summary>What a session is between two turns: the committed truth as its activation knows it.</summary>
public sealed record SessionState
{
    /// <summary>Idle for this long, a session is over; the next message opens the next one.</summary>
    public static Duration IdleLimit { get; } = Duration.FromHours(24);

    public required ThreadKey Key { get; init; }
    public required string ExternalId { get; init; }
    public bool Sandbox { get; init; }
    public Person Person { get; init; } = Person.Unknown;

    /// <summary>Number of the session in its thread, from 1.</summary>
    public int Number { get; init; } = 1;
    public int Turn { get; init; }

    /// <summary>0 while the session has no row.</summary>
    public int Version { get; init; }
    public int Epoch { get; init; }
    public SessionMode Mode { get; init; }

    /// <summary>Failed turns in a row.</summary>
    public int Errors { get; init; }
    public Instant LastAt { get; init; }
    public ImmutableArray<FlowSnapshot> Flows { get; init; } = [];

    public ThreadOpening Opening => new(Key, ExternalId, Sandbox, Person);

    public static SessionState From(ThreadKey key, SessionSnapshot stored) => new()
    {
        Key = key,
        ExternalId = stored.ExternalId,
        Sandbox = stored.Sandbox,
        Person = stored.Person,
        Number = stored.Number,
        Turn = stored.Turn,
        Version = stored.Version,
        Epoch = stored.Epoch,
        Mode = stored.Mode,
        Errors = stored.Errors,
        LastAt = stored.LastAt,
        Flows = stored.Flows,
    };

    public FlowSnapshot? Flow(string purpose) => Flows.FirstOrDefault(f => f.Purpose == purpose);

    /// <summary>True when a message at <paramref name="now"/> belongs to the next session.</summary>
    public bool IsOver(Instant now) => Mode == SessionMode.Closed || (Version > 0 && now - LastAt > IdleLimit);

    /// <summary>The next session of the same thread. The epoch goes on: who was told to stop listens to later ones only.</summary>
    public SessionState Next() => new() { Key = Key, ExternalId = ExternalId, Sandbox = Sandbox, Person = Person, Number = Number + 1, Epoch = Epoch };

    /// <summary>The state once <paramref name="commit"/> is durable.</summary>
    public SessionState After(TurnCommit commit) => this with
    {
        Turn = commit.Turn,
        Version = Version + 1,
        Mode = commit.Mode,
        Errors = commit.Errors,
        LastAt = commit.At,
        Flows = commit.Outcome is { } outcome
            ? [.. Flows.Where(f => f.Purpose != outcome.Purpose), new(outcome.Purpose, outcome.Proposal, outcome.Flow)]
            : Flows,
    };

    /// <summary>The state once the human's messages are durable.</summary>
    public SessionState After(HumanMessages handed) => this with { Version = Version + 1, LastAt = handed.At };

    /// <summary>The state once the mode change is durable.</summary>
    public SessionState After(ModeChange change) => this with
    {
        Version = Version + 1,
        Epoch = Epoch + 1,
        Mode = change.Mode,
        LastAt = change.At,
    };
}
