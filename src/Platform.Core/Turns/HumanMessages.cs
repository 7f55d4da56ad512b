using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Conversations;

namespace Platform.Core.Turns;

/// <summary>Messages for the human who has the session: never answered by the bot.</summary>
/// <param name="Version">The session's version that is built on; the new one is one more.</param>
public sealed record HumanMessages(ThreadOpening Thread, int Session, int Version, int Epoch, ImmutableArray<InboundMessage> Messages, Instant At);
