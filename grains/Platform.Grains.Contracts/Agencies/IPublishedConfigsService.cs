using Orleans.Concurrency;
using Orleans.Services;

namespace Platform.Grains.Contracts.Agencies;

/// <summary>Each silo's cache of published configs, as the client's grain reaches it. Silo to silo only.</summary>
[Alias("platform.published_configs")]
public interface IPublishedConfigsService : IGrainService
{
    /// <summary>Serves this version from now on, unless a newer one is served. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("serve")]
    Task Serve(string agency, string client, PublishedConfig published);
}
