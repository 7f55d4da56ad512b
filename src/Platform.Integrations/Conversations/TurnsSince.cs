using System.Collections.Immutable;

namespace Platform.Integrations.Conversations;

/// <param name="Sessions">The sessions that have new turns, each as it stands now, once.</param>
/// <param name="Mark">Where the next read goes on.</param>
public sealed record TurnsSince(ImmutableArray<SessionRow> Sessions, TurnMark Mark);
