using System.Collections.Immutable;
using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>A flow's one question of a turn to a calendar.</summary>
public sealed record CalendarQuery
{
    public required CalendarAsk Ask { get; init; }

    /// <summary>The calendar that the service stands in; a sandbox session's is its stand-in.</summary>
    public required string Calendar { get; init; }

    /// <summary>Configured name of the service.</summary>
    public required string Service { get; init; }

    /// <summary>The config version that the turn pins.</summary>
    public required int ConfigVersion { get; init; }
    public required TimeWish Wish { get; init; }

    /// <summary>The turn's clock, which notice and past are counted by. Holds lapse by the real one.</summary>
    public required Instant Now { get; init; }

    /// <summary>Whose hold it is: a session has one at most.</summary>
    public required string Session { get; init; }

    /// <summary>Id of the reservation to hold or book; while only looking, of one's own that is in nobody's way.</summary>
    public Guid? Reservation { get; init; }

    /// <summary>One's own booking that is being moved: it does not stand in the way.</summary>
    public Guid? Moving { get; init; }

    /// <summary>Times offered before and not wanted.</summary>
    public ImmutableArray<LocalDateTime> Avoid { get; init; } = [];

    /// <summary>True where the channel proves who asks; others hold at most a fifth of a day together.</summary>
    public bool Proven { get; init; }

    /// <summary>True when the time is offered to one of the waiting list: it is held for longer.</summary>
    public bool Waited { get; init; }

    /// <summary>True when the database said that the time is taken: read it again before answering.</summary>
    public bool Refresh { get; init; }
}
