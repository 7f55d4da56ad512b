using Platform.Core.Knowledge;
using Platform.Grains.Contracts.Support;

namespace Platform.Grains.Tests.Conversations;

/// <summary>Answers for other purposes when the test does; a cancelled asking ends at once.</summary>
internal sealed class HandAnswers : IAnswerGrain
{
    private readonly List<KnowledgeQuestion> all = [];
    private (KnowledgeQuestion Question, TaskCompletionSource<KnowledgeReply> Gate)? asked;

    /// <summary>What it is asked and has not answered; null when nothing is.</summary>
    public (KnowledgeQuestion Question, TaskCompletionSource<KnowledgeReply> Gate)? Asked => asked is { } one && !one.Gate.Task.IsCompleted ? one : null;

    /// <summary>All that it was asked.</summary>
    public IReadOnlyList<KnowledgeQuestion> All => all;

    public Task<KnowledgeReply> Answer(KnowledgeQuestion question, CancellationToken cancellation)
    {
        var gate = new TaskCompletionSource<KnowledgeReply>();
        all.Add(question);
        asked = (question, gate);
        cancellation.Register(() => gate.TrySetCanceled(cancellation));
        return gate.Task;
    }
}
