using System.Collections.Concurrent;

namespace Platform.Grains.Tests.Conversations;

/// <summary>One lane of work, as an activation has: what is posted runs here, one piece after the other, when the test says so.</summary>
internal sealed class Lane : SynchronizationContext
{
    private readonly ConcurrentQueue<(SendOrPostCallback Work, object? State)> queue = new();

    public override void Post(SendOrPostCallback d, object? state) => queue.Enqueue((d, state));

    /// <summary>Does something in the lane, and all that follows from it.</summary>
    public void Run(Action work)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            work();
            while (queue.TryDequeue(out var next)) next.Work(next.State);
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}
