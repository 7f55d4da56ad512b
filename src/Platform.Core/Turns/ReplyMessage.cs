using System.Collections.Immutable;

namespace Platform.Core.Turns;

/// <summary>A reply that is to be sent: the payload of the effect <c>send_reply</c>.</summary>
/// <param name="Channel">One that is written to, such as <c>whatsapp</c>.</param>
/// <param name="To">The person's address on it.</param>
/// <param name="Options">Answers to tap, where the channel can show them; empty for none.</param>
public sealed record ReplyMessage(string Channel, string To, string Text, ImmutableArray<string> Options);
