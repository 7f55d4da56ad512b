using System.Collections.Immutable;
using NodaTime;

namespace Platform.Integrations.Conversations;

/// <summary>One reply with what it answers.</summary>
/// <param name="Body">JSON of <c>turn, text, actions, metadata</c> as it was given to the caller.</param>
public sealed record TurnRow(int Turn, Instant At, string Body, ImmutableArray<MessageRow> Messages);
