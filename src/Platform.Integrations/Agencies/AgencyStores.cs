using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core.Agencies;
using Platform.Integrations.Hosting;

namespace Platform.Integrations.Agencies;

/// <summary>The ports of agencies and clients on PostgreSQL and YAML.</summary>
public static class AgencyStores
{
    /// <summary>Needs the host's database pool (AddPlatformDatabase).</summary>
    /// <exception cref="Database.StartException">The master key is missing or malformed.</exception>
    public static IServiceCollection AddAgencyStores(this IServiceCollection services, IConfiguration configuration)
    {
        var masterKey = MasterKey.Read(configuration);
        return services
            .AddSingleton<ISecretProtector>(new AesSecretProtector(masterKey))
            .AddSingleton<ISecretStore, PostgresSecretStore>()
            .AddSingleton<IConfigHistory, PostgresConfigHistory>()
            .AddSingleton<IAgencyRegistry, PostgresAgencyRegistry>()
            .AddSingleton<IParseConfig, YamlConfigParser>();
    }
}
