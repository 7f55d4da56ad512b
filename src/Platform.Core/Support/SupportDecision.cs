using NodaTime;
using Platform.Core.Knowledge;

namespace Platform.Core.Support;

/// <summary>What a turn's decision depended on besides state, config and messages: enough to replay it.</summary>
/// <param name="Documents">What the client's documents gave to it; null where they were not asked.</param>
public sealed record SupportDecision(Instant Now, KnowledgeReply? Documents);
