using NodaTime;

namespace Platform.Integrations.Conversations;

/// <summary>A session as lists show it.</summary>
/// <param name="SessionId">The caller's own id; for the web chat the thread's 32 hex characters.</param>
/// <param name="Session">Number of the session in its thread, from 1.</param>
/// <param name="Mode"><c>bot</c>, <c>human</c> or <c>closed</c>.</param>
/// <param name="Turn">Number of its last turn.</param>
/// <param name="Name">The person's, once they gave it.</param>
public sealed record SessionRow(
    Guid Thread, string SessionId, int Session, string Client, string Channel, bool Sandbox, string Mode, string? State, string? Outcome,
    int Turn, Instant StartedAt, Instant LastAt, string? Name);
