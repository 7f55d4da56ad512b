using Platform.Core.Turns;
using Platform.Grains.Contracts.Turns;

namespace Platform.Grains.Tests.Conversations;

/// <summary>A purpose that answers when the test does; a cancelled asking ends at once, unless it has happened outside.</summary>
internal sealed class HandPurpose : IPurposeGrain
{
    private (AdvanceRequest Request, TaskCompletionSource<Outcome> Gate)? asked;

    public (AdvanceRequest Request, TaskCompletionSource<Outcome> Gate)? Asked => asked is { } one && !one.Gate.Task.IsCompleted ? one : null;

    public Task<Outcome> Advance(AdvanceRequest request, CancellationToken cancellation)
    {
        var gate = new TaskCompletionSource<Outcome>();
        asked = (request, gate);
        cancellation.Register(() => gate.TrySetCanceled(cancellation));
        return gate.Task;
    }
}
