using System.Collections.Immutable;

namespace Platform.Core.Models;

/// <summary>How an asking of a model ended.</summary>
public abstract record ModelReply(ModelUsage Usage)
{
    /// <param name="Text">The answer; fits the request's schema where there is one.</param>
    /// <param name="ToolCalls">Tools that were called on the way, in order, with their results, for replay.</param>
    public sealed record Answered(string Text, ImmutableArray<ModelToolCall> ToolCalls, ModelUsage Usage) : ModelReply(Usage);

    /// <param name="Reason">In a word, for counters: <c>timeout, unavailable, rate_limited, refused, malformed, circuit_open, not_configured</c>.</param>
    public sealed record Failed(string Reason, ModelUsage Usage) : ModelReply(Usage);
}
