using Platform.Grains.Contracts.Conversations;

namespace Platform.Web.Conversations;

/// <summary>Makes listeners of this host known to the cluster.</summary>
internal sealed class Watchers(IClusterClient cluster)
{
    /// <summary>Dispose to stop listening. The cluster holds listeners weakly: this keeps it alive until then.</summary>
    internal Watching Watch(ISessionWatcher watcher) => new(cluster, watcher, cluster.CreateObjectReference<ISessionWatcher>(watcher));

    internal sealed class Watching(IClusterClient cluster, ISessionWatcher watcher, ISessionWatcher reference) : IDisposable
    {
        internal ISessionWatcher Reference { get; } = reference;

        public void Dispose()
        {
            cluster.DeleteObjectReference<ISessionWatcher>(Reference);
            GC.KeepAlive(watcher);
        }
    }
}
