namespace Platform.Core.Knowledge;

/// <summary>What came of asking a client's documents; kept with a turn's decision, so that it is made again without them.</summary>
/// <param name="Answer">Null where they do not say.</param>
/// <param name="Failed">True where they could not be searched.</param>
public sealed record KnowledgeReply(KnowledgeAnswer? Answer, bool Failed = false);
