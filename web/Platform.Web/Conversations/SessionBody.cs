namespace Platform.Web.Conversations;

/// <summary>One whole session.</summary>
/// <param name="Waiting">Messages without a turn: being answered, or for the human who has the session.</param>
internal sealed record SessionBody(
    string SessionId, int Session, string Channel, string Client, string Status, string? State, string? Outcome, DateTimeOffset StartedAt,
    DateTimeOffset LastAt, IReadOnlyList<TurnItem> Turns, IReadOnlyList<MessageItem> Waiting);
