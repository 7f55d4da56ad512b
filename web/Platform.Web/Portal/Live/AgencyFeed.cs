using Orleans.Streams;
using Platform.Grains.Contracts.Agencies;
using Platform.Grains.Contracts.Turns;
using Platform.Integrations.Conversations;

namespace Platform.Web.Portal.Live;

/// <summary>
/// One agency's viewers in this host. Two ways lead to them: the stream, which is fast and may lose what it carries when a silo dies,
/// and every few seconds the database, which knows. Hearing of a turn twice changes nothing, so both may tell.
/// </summary>
internal sealed class AgencyFeed(string agency, IClusterClient cluster, TurnCatchUp turns, TimeProvider time, ILogger log) : IAsyncDisposable
{
    internal static readonly TimeSpan CatchUpEvery = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource ending = new();
    private readonly Lock gate = new();
    private Action<SessionNews?>[] viewers = [];
    private Task running = Task.CompletedTask;

    /// <summary>Adds a viewer; the first one starts the feed.</summary>
    internal void Add(Action<SessionNews?> viewer)
    {
        lock (gate)
        {
            viewers = [.. viewers, viewer];
            if (viewers.Length == 1)
                running = RunAsync(ending.Token);
        }
    }

    /// <summary>True when that was the last one.</summary>
    internal bool Remove(Action<SessionNews?> viewer)
    {
        lock (gate)
            viewers = [.. viewers.Where(one => one != viewer)];
        return viewers.Length == 0;
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await running;
        ending.Dispose();
    }

    private async Task RunAsync(CancellationToken end)
    {
        StreamSubscriptionHandle<TurnHappened[]>? stream = null;
        TurnMark? mark = null;
        using var tick = new PeriodicTimer(CatchUpEvery, time);
        do
        {
            stream ??= await Attempt("stream", SubscribeAsync, end);
            mark = await Attempt("database", () => CatchUpAsync(mark, end), end) ?? mark;
        }
        while (await TicksAsync(tick, end));
        if (stream is not null)
            await Attempt("stream", async () => { await stream.UnsubscribeAsync(); return stream; }, CancellationToken.None);
    }

    private Task<StreamSubscriptionHandle<TurnHappened[]>> SubscribeAsync()
    {
        TenantContext.Set(agency);
        return cluster.GetStreamProvider(LiveStream.Provider).GetStream<TurnHappened[]>(LiveStream.Of(agency)).SubscribeAsync((happened, _) =>
        {
            foreach (var turn in happened)
                Tell(SessionNews.Of(turn));
            return Task.CompletedTask;
        });
    }

    private async Task<TurnMark> CatchUpAsync(TurnMark? mark, CancellationToken end)
    {
        if (mark is null)
        {
            var start = await turns.MarkAsync(agency, end);
            // What happened before this mark and after a page was read is in neither: let the pages read again.
            Tell(null);
            return start;
        }

        var since = await turns.ReadAsync(agency, mark, end);
        foreach (var session in since.Sessions)
            Tell(SessionNews.Of(session));
        return since.Mark;
    }

    private void Tell(SessionNews? news)
    {
        foreach (var viewer in viewers)
            viewer(news);
    }

    // Whatever failed is tried again at the next tick: the cluster or the database may be away for a while.
    private async Task<T?> Attempt<T>(string source, Func<Task<T>> attempt, CancellationToken end) where T : class
    {
        try
        {
            return await attempt();
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !end.IsCancellationRequested)
        {
            Log.FeedInterrupted(log, source, failure.GetType().Name);
            return null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<bool> TicksAsync(PeriodicTimer tick, CancellationToken end)
    {
        try
        {
            return await tick.WaitForNextTickAsync(end);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
