using System.Collections.Concurrent;
using Platform.Core.Usage;

namespace Platform.Testing.Usage;

/// <summary>What turns asked of models and did not use, in memory.</summary>
public sealed class MemoryLedger : IUsageLedger
{
    public ConcurrentQueue<UnusedWork> Counted { get; } = new();

    public Task Count(UnusedWork work, CancellationToken cancellation)
    {
        Counted.Enqueue(work);
        return Task.CompletedTask;
    }
}
