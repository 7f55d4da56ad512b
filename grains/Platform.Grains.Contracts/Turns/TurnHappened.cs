using Orleans;
using Orleans.Concurrency;

namespace Platform.Grains.Contracts.Turns;

/// <summary>Told on the live stream when a turn, or a change of who answers, has been committed. The hurry: the truth is in the database.</summary>
/// <param name="Session">Number of the session in its thread.</param>
/// <param name="Turn">The session's last turn; a gap to the one before tells the hearer to read the database.</param>
/// <param name="At">Unix milliseconds.</param>
[GenerateSerializer, Immutable, Alias("platform.turn.happened")]
public sealed record TurnHappened(
    [property: Id(0)] string Client, [property: Id(1)] string Channel, [property: Id(2)] Guid Thread, [property: Id(3)] string SessionId,
    [property: Id(4)] int Session, [property: Id(5)] int Turn, [property: Id(6)] long At, [property: Id(7)] string Mode,
    [property: Id(8)] string? State, [property: Id(9)] string? Outcome, [property: Id(10)] bool Escalated, [property: Id(11)] bool Sandbox);
