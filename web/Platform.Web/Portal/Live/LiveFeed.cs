using Platform.Integrations.Conversations;

namespace Platform.Web.Portal.Live;

/// <summary>What just happened, to the open pages of this host: one subscription for each agency that has a viewer here.</summary>
internal sealed class LiveFeed(IClusterClient cluster, TurnCatchUp turns, TimeProvider time, ILogger<LiveFeed> log) : IHostedService
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, AgencyFeed> feeds = new(StringComparer.Ordinal);

    /// <summary>Tells of one agency's sessions until disposed. The viewer is called from any thread and must not block.</summary>
    internal IDisposable Watch(string agency, Action<SessionNews?> viewer)
    {
        lock (gate)
        {
            if (!feeds.TryGetValue(agency, out var feed))
                feeds.Add(agency, feed = new AgencyFeed(agency, cluster, turns, time, log));
            feed.Add(viewer);
        }

        return new Viewer(() => Leave(agency, viewer));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends the subscriptions, or the cluster would go on sending to a host that is gone.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        AgencyFeed[] left;
        lock (gate)
        {
            left = [.. feeds.Values];
            feeds.Clear();
        }

        await Task.WhenAll(left.Select(feed => feed.DisposeAsync().AsTask()));
    }

    private void Leave(string agency, Action<SessionNews?> viewer)
    {
        AgencyFeed? empty = null;
        lock (gate)
        {
            if (feeds.TryGetValue(agency, out var feed) && feed.Remove(viewer) && feeds.Remove(agency))
                empty = feed;
        }

        if (empty is not null)
            _ = empty.DisposeAsync().AsTask();
    }

    private sealed class Viewer(Action leave) : IDisposable
    {
        private Action? leave = leave;

        public void Dispose() => Interlocked.Exchange(ref leave, null)?.Invoke();
    }
}
