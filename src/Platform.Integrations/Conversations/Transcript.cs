using System.Collections.Immutable;

namespace Platform.Integrations.Conversations;

/// <summary>One whole session.</summary>
/// <param name="Waiting">Messages without a turn: being answered, or for the human who has the session.</param>
public sealed record Transcript(SessionRow Session, ImmutableArray<TurnRow> Turns, ImmutableArray<MessageRow> Waiting);
