namespace Platform.Integrations.Conversations;

/// <summary>How far an agency's turns have been read: every transaction before <paramref name="Edge"/> is known.</summary>
/// <param name="Edge">A transaction id (xid8): the oldest that was running at the last read.</param>
/// <param name="Low">A place below every turn still to come, so that a read need not begin at the first.</param>
/// <param name="Seen">The highest place seen; the next mark's low, since a turn is committed well before two more reads.</param>
public sealed record TurnMark(string Edge, long Low, long Seen);
