using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Platform.Grains.Contracts.Agencies;

namespace Platform.Grains.Agencies;

/// <summary>This silo's ear for publishes: it only hands on to the cache, which any thread may use.</summary>
internal sealed class PublishedConfigsService(GrainId id, Silo silo, ILoggerFactory logs, PublishedConfigs configs)
    : GrainService(id, silo, logs), IPublishedConfigsService
{
    public Task Serve(string agency, string client, PublishedConfig published)
    {
        configs.Serve(agency, client, published);
        return Task.CompletedTask;
    }
}
