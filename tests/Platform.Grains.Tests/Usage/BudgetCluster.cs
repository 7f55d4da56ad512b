using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Serialization;
using Orleans.TestingHost;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Hosting;
using Platform.Grains.Contracts.Usage;
using Platform.Grains.Hosting;
using Platform.Grains.Tests.Conversations;
using Platform.Testing.Postgres;
using Xunit;

namespace Platform.Grains.Tests.Usage;

/// <summary>Three silos whose budgets are stored in PostgreSQL, and a clock that stands until it is moved.</summary>
public sealed class BudgetCluster : IAsyncLifetime
{
    private readonly TestDatabase database = new();

    public BudgetCluster()
    {
        var builder = new InProcessTestClusterBuilder(3);
        builder.ConfigureSilo((_, silo) => Configure(silo));
        builder.ConfigureClient(client => client.Services.AddSerializer(s => s.AddPlatformSerialization()));
        Cluster = builder.Build();
    }

    internal FakeClock Clock { get; } = new(Instant.FromUtc(2026, 11, 24, 9, 0));
    internal InProcessTestCluster Cluster { get; }

    internal IBudgetGrain Budget(string agency) => Cluster.Client.GetGrain<IBudgetGrain>($"{agency}/spa");

    /// <summary>Puts every grain that rests away.</summary>
    internal Task Collect() => Cluster.Client.GetGrain<Orleans.Runtime.IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        await Cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        await database.DisposeAsync();
    }

    private void Configure(ISiloBuilder silo)
    {
        // a killed silo is soon missed; one that only waits for a core is not
        silo.Configure<ClusterMembershipOptions>(o => (o.ProbeTimeout, o.NumMissedProbesLimit, o.NumVotesForDeathDeclaration) = (TimeSpan.FromSeconds(1), 4, 1));
        silo.Services.AddSerializer(s => s.AddPlatformSerialization());
        silo.Services.AddSingleton<IClock>(Clock).AddSingleton<IPublishedConfigs, FixedConfigs>();
        silo.AddAdoNetGrainStorageAsDefault(o => (o.Invariant, o.ConnectionString, o.GrainStorageSerializer) = ("Npgsql", database.Silo, new GrainStateJson()));
    }
}
