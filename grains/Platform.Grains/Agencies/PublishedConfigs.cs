using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Platform.Core.Agencies;
using Platform.Grains.Contracts.Agencies;

namespace Platform.Grains.Agencies;

/// <summary>
/// Publishes are pushed here (see <see cref="SiloConfigs"/>); what is missing is loaded from the client's grain; and what is
/// served is compared with the truth every few seconds of use, for the push that never arrived.
/// </summary>
/// <param name="grainOf">The grain of a client.</param>
internal sealed class PublishedConfigs(Func<ClientKey, IClientGrain> grainOf, ConfigDocuments documents, TimeProvider time, ILogger<PublishedConfigs> log)
    : IPublishedConfigs
{
    private const int Capacity = 10_000;
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan NothingTrusted = TimeSpan.FromSeconds(1);

    private readonly ConfigCache cache = new(time, Capacity);
    private readonly ConcurrentDictionary<ClientKey, Lazy<Task<CachedConfig>>> loads = new();

    public ValueTask<ConfigLookup> Current(string agency, string client)
    {
        var key = new ClientKey(agency, client);
        if (cache.Get(key) is not { } cached)
            return Loaded(key);
        var age = time.GetElapsedTime(cached.CheckedAt);
        if (cached.Version == 0 && age >= NothingTrusted)
            return Loaded(key);
        if (age >= Trusted)
            _ = Refresh(key);
        return new(cached.Lookup);
    }

    public async ValueTask<ClientConfig> Pinned(string agency, string client, int version)
    {
        var key = new ClientKey(agency, client);
        if (cache.Get(key)?.Find(version) is { } config)
            return config;
        // the newest first: a silo that knew nothing of the client must not take an old version for it
        if ((await Load(key)).Find(version) is { } loaded)
            return loaded;
        var document = await Ask(key, grain => grain.GetVersion(version))
            ?? throw new InvalidOperationException($"Version {version} of {key} was pinned and is not there.");
        var pinned = documents.ReadPublished(document.Document, client, version);
        cache.Add(key, pinned);
        return pinned;
    }

    /// <summary>Serves a version from now on, unless a newer one is served.</summary>
    public void Serve(string agency, string client, PublishedConfig published)
    {
        var key = new ClientKey(agency, client);
        if (cache.Get(key)?.Find(published.Version) is null)
            Keep(key, published);
    }

    private CachedConfig Keep(ClientKey key, PublishedConfig published) =>
        cache.Add(key, documents.ReadPublished(published.Document, key.Client, published.Version));

    private async ValueTask<ConfigLookup> Loaded(ClientKey key) => (await Load(key)).Lookup;

    private async Task Refresh(ClientKey key)
    {
        try
        {
            await Load(key);
        }
        catch (Exception failure)
        {
            Log.ConfigNotCompared(log, key.Agency, key.Client, failure);
        }
    }

    /// <summary>One load of a client at a time, however many ask.</summary>
    private Task<CachedConfig> Load(ClientKey key) =>
        loads.GetOrAdd(key, static (key, self) => new(() => self.LoadOnce(key)), this).Value;

    private async Task<CachedConfig> LoadOnce(ClientKey key)
    {
        try
        {
            return cache.Get(key) is { Version: > 0 } known ? await LoadNewer(key, known) : await LoadFirst(key);
        }
        finally
        {
            loads.TryRemove(key, out _);
        }
    }

    // what a grain's storage throws may mean nothing to a caller; a time-out means: repeat
    private async Task<T> Ask<T>(ClientKey key, Func<IClientGrain, Task<T>> question)
    {
        try
        {
            return await question(grainOf(key));
        }
        catch (Exception unread) when (unread is not (TimeoutException or OrleansException))
        {
            Log.ConfigUnread(log, key.Agency, key.Client, unread);
            throw new TimeoutException("The client's config cannot be read at the moment: repeat the call.");
        }
    }

    private async Task<CachedConfig> LoadFirst(ClientKey key) => await Ask(key, grain => grain.GetPublished()) switch
    {
        null => cache.AddNothing(key, new ConfigLookup.UnknownClient()),
        { Version: 0 } => cache.AddNothing(key, new ConfigLookup.NotPublished()),
        var published => Keep(key, published),
    };

    private async Task<CachedConfig> LoadNewer(ClientKey key, CachedConfig known) =>
        await Ask(key, grain => grain.GetNewer(known.Version)) is { } newer ? Keep(key, newer) : cache.Confirm(key, known);
}
