using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans.Hosting;
using Orleans.Serialization;
using Orleans.TestingHost;
using Platform.Core.Knowledge;
using Platform.Core.Understanding;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Agencies;
using Platform.Grains.Contracts.Hosting;
using Platform.Grains.Conversations;
using Platform.Grains.Hosting;
using Platform.Grains.Support;
using Platform.Integrations.Agencies;
using Platform.Testing.Knowledge;
using Platform.Testing.Postgres;
using Xunit;

namespace Platform.Grains.Tests.Agencies;

/// <summary>Two silos with the agencies' grains as the product composes them, on a database of their own under the silo's role.</summary>
public sealed class AgencyCluster : IAsyncLifetime
{
    private readonly InProcessTestCluster cluster;
    private NpgsqlDataSource? pool;

    public AgencyCluster()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) => Configure(silo));
        builder.ConfigureClient(client => client.Services.AddSerializer(s => s.AddPlatformSerialization()));
        cluster = builder.Build();
    }

    public TestDatabase Database { get; } = new();
    internal MemoryKnowledge Knowledge { get; } = new();

    internal InProcessTestCluster Cluster => cluster;

    /// <summary>The ports as the silo has them, to arrange and to look.</summary>
    public T Port<T>() where T : notnull => cluster.Silos[0].ServiceProvider.GetRequiredService<T>();

    /// <summary>A grain as a host outside the cluster calls it, on behalf of an agency.</summary>
    public T As<T>(string agency, string key) where T : IGrainWithStringKey
    {
        TenantContext.Set(agency);
        return cluster.Client.GetGrain<T>(key);
    }

    /// <summary>A new agency with a client whose draft is the template's.</summary>
    public async Task<string> NewClient(string agency, string client, string template = "spa")
    {
        await As<IAgencyGrain>(agency, $"agency/{agency}").SignUp("An agency");
        await As<IAgencyGrain>(agency, $"agency/{agency}").CreateClient(new(client, "A client", template));
        return $"{agency}/{client}";
    }

    internal IEnumerable<IPublishedConfigs> Caches => cluster.Silos.Select(s => s.ServiceProvider.GetRequiredService<IPublishedConfigs>());

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        pool = NpgsqlDataSource.Create(Database.Silo);
        await cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.DisposeAsync();
        await pool!.DisposeAsync();
        await Database.DisposeAsync();
    }

    private void Configure(ISiloBuilder silo)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Platform:MasterKey", Convert.ToBase64String(new byte[32]))]).Build();
        silo.Services.AddSerializer(s => s.AddPlatformSerialization());
        silo.Services.AddSingleton(pool!);
        silo.Services.AddAgencyStores(settings);
        silo.AddAdoNetGrainStorageAsDefault(o => (o.Invariant, o.ConnectionString, o.GrainStorageSerializer) = ("Npgsql", Database.Silo, new GrainStateJson()));
        silo.AddAgencies();
        silo.Services.AddSingleton<IKnowledgeSearch>(Knowledge).AddSingleton<KnowledgeDesk>().AddSingleton(new SessionTimings()).AddSingleton<IReadText, Understanding.TextReader>();
    }
}
