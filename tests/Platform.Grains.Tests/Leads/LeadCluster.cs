using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Orleans.Hosting;
using Orleans.Serialization;
using Orleans.TestingHost;
using Platform.Core.Agencies;
using Platform.Core.Contacts;
using Platform.Core.Conversations;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;
using Platform.Core.Usage;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Hosting;
using Platform.Grains.Leads;
using Platform.Grains.Models;
using Platform.Grains.Usage;
using Platform.Testing.Contacts;
using Platform.Testing.Scheduling;
using Platform.Testing.Usage;
using Xunit;

namespace Platform.Grains.Tests.Leads;

/// <summary>Three silos with lead capture and calendars, one reservations table, and a clock that stands.</summary>
public sealed class LeadCluster : IAsyncLifetime
{
    public static readonly Instant Start = Instant.FromUtc(2026, 11, 24, 9, 0);
    private readonly InProcessTestCluster cluster;

    public LeadCluster()
    {
        var builder = new InProcessTestClusterBuilder(3);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSerializer(s => s.AddPlatformSerialization());
            silo.Services.AddSingleton<IClock>(Clock);
            silo.Services.AddSingleton<IReservationStore>(Table);
            silo.Services.AddSingleton<IPublishedConfigs>(new OneConfig());
            silo.Services.AddSingleton<IReadText, global::Platform.Understanding.TextReader>();
            silo.Services.AddSingleton<IDrawChance, SecureChance>().AddSingleton(new ModelTimings()).AddSingleton<LeadAssistant>().AddSingleton<IUsageLedger, MemoryLedger>().AddSingleton<UnusedWorks>().AddSingleton(new ThreadHash(new byte[32])).AddSingleton<IPersonRecords>(new TestRecords());
        });
        builder.ConfigureClient(client => client.Services.AddSerializer(s => s.AddPlatformSerialization()));
        cluster = builder.Build();
    }

    public FakeClock Clock { get; } = new(Start);
    public TableOfReservations Table { get; } = new();
    internal IGrainFactory Grains => cluster.Client;

    public async ValueTask InitializeAsync() => await cluster.DeployAsync();

    public async ValueTask DisposeAsync() => await cluster.DisposeAsync();

    private sealed class OneConfig : IPublishedConfigs
    {
        private readonly ClientConfig spa = TestClients.Spa();

        public ValueTask<ConfigLookup> Current(string agency, string client) => new(new ConfigLookup.Found(spa));

        public ValueTask<ClientConfig> Pinned(string agency, string client, int version) => new(spa);
    }
}
