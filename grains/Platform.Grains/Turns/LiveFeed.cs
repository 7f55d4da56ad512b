using System.Threading.Channels;
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

    // when the streams are stuck the oldest news is given up: who misses it reads the database
    private readonly Channel<(string Agency, TurnHappened Turn)> happened =
        Channel.CreateBounded<(string, TurnHappened)>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    /// <summary>Queues an event; never waits, never fails.</summary>
    public void Tell(string agency, TurnHappened turn) => happened.Writer.TryWrite((agency, turn));

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (await happened.Reader.WaitToReadAsync(stop))
        {
            await Task.Delay(Period, stop);
            await Publish();
        }
    }

    private async Task Publish()
    {
        var batch = new Dictionary<string, List<TurnHappened>>(StringComparer.Ordinal);
        for (var n = 0; n < Largest && happened.Reader.TryRead(out var item); n++)
        {
            if (!batch.TryGetValue(item.Agency, out var turns)) batch[item.Agency] = turns = [];
            turns.Add(item.Turn);
        }
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
