using Orleans.Runtime;
using Orleans.Runtime.Services;
using Platform.Grains.Contracts.Agencies;

namespace Platform.Grains.Agencies;

/// <summary>Reaches the cache of one silo.</summary>
internal sealed class PublishedConfigsClient(IServiceProvider services) : GrainServiceClient<IPublishedConfigsService>(services)
{
    public IPublishedConfigsService On(SiloAddress silo) => GetGrainService(silo);
}
