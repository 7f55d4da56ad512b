using System.Collections.Immutable;
using Platform.Core.Turns;

namespace Platform.Core.Knowledge;

/// <summary>What a client's documents say to a question, in their own sentences.</summary>
/// <param name="Text">The best sentences, in the order in which they stand.</param>
/// <param name="Citations">Where each comes from; never empty.</param>
public sealed record KnowledgeAnswer(string Text, ImmutableArray<Citation> Citations, AnswerConfidence Confidence);
