using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Hosting;
using Platform.Core.Agencies;
using Platform.Grains.Contracts.Agencies;

namespace Platform.Grains.Agencies;

/// <summary>What a silo needs of this feature, besides the ports of the core (history, registry, secrets, parser).</summary>
public static class AgenciesHosting
{
    public static ISiloBuilder AddAgencies(this ISiloBuilder silo)
    {
        silo.Services.TryAddSingleton(AvailableProviders.BuiltIn);
        silo.Services.AddSingleton<ConfigDocuments>();
        silo.Services.AddSingleton<Func<ClientKey, IClientGrain>>(services =>
        {
            var grains = services.GetRequiredService<IGrainFactory>();
            return key => grains.GetGrain<IClientGrain>(key.ToString());
        });
        silo.Services.AddSingleton<PublishedConfigs>();
        silo.Services.AddSingleton<IPublishedConfigs>(services => services.GetRequiredService<PublishedConfigs>());
        silo.Services.AddSingleton<PublishedConfigsClient>();
        silo.Services.AddSingleton<SiloConfigs>();
        silo.AddGrainService<PublishedConfigsService>();
        silo.AddIncomingGrainCallFilter<TenantFence>();
        return silo;
    }
}
