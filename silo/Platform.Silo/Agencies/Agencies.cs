using Platform.Grains.Agencies;
using Platform.Integrations.Agencies;

namespace Platform.Silo.Agencies;

/// <summary>Agencies, clients and their configs: grains, stores and this silo's cache of what is published.</summary>
internal static class Agencies
{
    public static void AddAgencies(this WebApplicationBuilder builder)
    {
        builder.Services.AddAgencyStores(builder.Configuration);
        builder.Host.UseOrleans(silo => silo.AddAgencies());
    }
}
