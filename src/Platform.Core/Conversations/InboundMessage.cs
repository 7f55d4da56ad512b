using NodaTime;

namespace Platform.Core.Conversations;

/// <summary>What came in, once.</summary>
/// <param name="Id">The channel's id of the message, unique in its thread.</param>
/// <param name="Text">At most 4,000 characters.</param>
/// <param name="At">When it was accepted.</param>
public sealed record InboundMessage(string Id, string Text, Instant At)
{
    /// <summary>What came with its words, kept with it: a message that waits through a crash is answered as it would have been; null when nothing did.</summary>
    public MessageContext? Context { get; init; }
}
