using Platform.Core.Conversations;

namespace Platform.Grains.Tests.Conversations;

/// <summary>Messages written before their turn.</summary>
internal sealed record EarlyWrite(IReadOnlyList<InboundMessage> Messages);
