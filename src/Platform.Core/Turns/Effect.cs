namespace Platform.Core.Turns;

/// <summary>Something that must happen outside because of a turn; committed with it, done after it.</summary>
/// <param name="Id">Random id, and the idempotency key towards the outside.</param>
/// <param name="Kind">Which handler does it, such as <c>notify_slack</c>.</param>
/// <param name="Payload">JSON for the handler; secrets appear by name only.</param>
/// <param name="Speaks">True for words of the bot to the person: sent only while the turn's epoch is current, in order.</param>
public sealed record Effect(Guid Id, string Kind, string Payload, bool Speaks = false);
