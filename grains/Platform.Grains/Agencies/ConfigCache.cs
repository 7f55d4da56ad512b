using System.Collections.Concurrent;
using Platform.Core.Agencies;

namespace Platform.Grains.Agencies;

/// <summary>Clients' configs in this silo's memory: versions only rise, and the clients used least recently leave when it is full.</summary>
internal sealed class ConfigCache(TimeProvider time, int capacity)
{
    private readonly ConcurrentDictionary<ClientKey, CachedConfig> entries = new();

    public CachedConfig? Get(ClientKey key)
    {
        if (!entries.TryGetValue(key, out var entry))
            return null;
        entry.UsedAt = time.GetTimestamp();
        return entry;
    }

    /// <summary>Adds a version; what is served stays the newest.</summary>
    public CachedConfig Add(ClientKey key, ClientConfig config)
    {
        var now = time.GetTimestamp();
        return Trimmed(entries.AddOrUpdate(key, _ => CachedConfig.Of(config, now), (_, entry) => entry.With(config, now)));
    }

    /// <summary>Notes that there is nothing to serve, unless something came in meanwhile.</summary>
    public CachedConfig AddNothing(ClientKey key, ConfigLookup lookup)
    {
        var nothing = CachedConfig.Nothing(lookup, time.GetTimestamp());
        return Trimmed(entries.AddOrUpdate(key, nothing, (_, entry) => entry.Version > 0 ? entry : nothing));
    }

    /// <summary>Notes that what is served is the newest there is.</summary>
    public CachedConfig Confirm(ClientKey key, CachedConfig known) =>
        entries.AddOrUpdate(key, known, (_, entry) => entry with { CheckedAt = time.GetTimestamp() });

    private CachedConfig Trimmed(CachedConfig added)
    {
        if (entries.Count > capacity)
        {
            // a tenth at once: looking for the oldest costs a pass over all
            foreach (var (key, _) in entries.ToArray().OrderBy(e => e.Value.UsedAt).Take(1 + capacity / 10))
                entries.TryRemove(key, out _);
        }

        return added;
    }
}
