using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Streams;
using Platform.Grains.Contracts.Turns;

namespace Platform.Grains.Turns;

/// <summary>Tells this silo's turns on the agencies' live streams, batched every 20 ms. Best effort: who misses one reads the database.</summary>
public sealed class LiveFeed(IClusterClient cluster, ILogger<LiveFeed> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(20);
    private const int Largest = 500;

    private readonly ConcurrentQueue<(string Agency, TurnHappened Turn)> happened = new();
    private readonly SemaphoreSlim some = new(0, 1);

    /// <summary>Queues an event; never waits, never fails.</summary>
    public void Tell(string agency, TurnHappened turn)
    {
        happened.Enqueue((agency, turn));
        if (some.CurrentCount == 0)
        {
            try { some.Release(); }
            catch (SemaphoreFullException) { /* another caller has just woken the loop */ }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await some.WaitAsync(stop);
            await Task.Delay(Period, stop);
            await Publish();
        }
    }

    private async Task Publish()
    {
        var batch = new Dictionary<string, List<TurnHappened>>(StringComparer.Ordinal);
        for (var n = 0; n < Largest && happened.TryDequeue(out var item); n++)
        {
            if (!batch.TryGetValue(item.Agency, out var turns)) batch[item.Agency] = turns = [];
            turns.Add(item.Turn);
        }
        if (!happened.IsEmpty && some.CurrentCount == 0) some.Release();
        foreach (var (agency, turns) in batch) await Publish(agency, turns);
    }

    private async Task Publish(string agency, List<TurnHappened> turns)
    {
        try
        {
            await cluster.GetStreamProvider(LiveStream.Provider).GetStream<TurnHappened[]>(LiveStream.Of(agency)).OnNextAsync([.. turns]);
        }
        catch (Exception unheard) when (unheard is TimeoutException or Orleans.Runtime.OrleansException or InvalidOperationException)
        {
            Log.LiveEventsUnheard(log, turns.Count, unheard);
        }
    }
}
