using System.Collections.Immutable;

namespace Platform.Core.Models;

/// <summary>How an asking of a model ended.</summary>
public abstract record ModelReply(ModelUsage Usage)
{
    /// <param name="Text">The answer; fits the request's schema where there is one.</param>
    /// <param name="ToolCalls">Tools that were called on the way, in order, with their results, for replay.</param>
    public sealed record Answered(string Text, ImmutableArray<ModelToolCall> ToolCalls, ModelUsage Usage) : ModelReply(Usage)
    {
        /// <summary>True when the answer went on beyond what the request allows, and was cut there. Never true of one that fits a schema.</summary>
        public bool Cut { get; init; }
    }

    /// <param name="Reason">In a word, for counters: one of <see cref="ModelFailures"/>.</param>
    public sealed record Failed(string Reason, ModelUsage Usage) : ModelReply(Usage);
}
