using System.Collections.Immutable;
using Platform.Core.Knowledge;

namespace Platform.Web.Portal.Knowledge;

/// <summary>What a question finds, and what would be answered.</summary>
/// <param name="Answer">Null where the documents do not say it.</param>
public sealed record KnowledgeTrial(string Question, ImmutableArray<PassageHit> Hits, KnowledgeAnswer? Answer);
