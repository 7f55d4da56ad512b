namespace Platform.Core.Turns;

/// <summary>A message as stored.</summary>
/// <param name="Status"><c>pending</c>, <c>answered</c> or <c>for_human</c>.</param>
/// <param name="Body">The body of the turn that answered it; empty while none did.</param>
public sealed record StoredMessage(string Status, int? Turn, ReadOnlyMemory<byte> Body);
