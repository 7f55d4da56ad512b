using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Serialization;
using Orleans.TestingHost;
using Platform.Core.Contacts;
using Platform.Core.Conversations;
using Platform.Core.Knowledge;
using Platform.Core.Models;
using Platform.Core.Privacy;
using Platform.Core.Scheduling;
using Platform.Core.Turns;
using Platform.Core.Understanding;
using Platform.Core.Usage;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Contracts.Hosting;
using Platform.Grains.Contracts.Leads;
using Platform.Grains.Contracts.Support;
using Platform.Grains.Contracts.Turns;
using Platform.Grains.Conversations;
using Platform.Grains.Hosting;
using Platform.Grains.Knowledge;
using Platform.Grains.Leads;
using Platform.Grains.Models;
using Platform.Grains.Support;
using Platform.Grains.Turns;
using Platform.Integrations.Contacts;
using Platform.Integrations.Knowledge.Documents;
using Platform.Integrations.Privacy;
using Platform.Integrations.Scheduling;
using Platform.Integrations.Turns;
using Platform.Integrations.Usage;
using Platform.Testing.Knowledge;
using Platform.Testing.Models;
using Platform.Testing.Postgres;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

/// <summary>Three silos whose sessions live in PostgreSQL, under the silo's own role.</summary>
public sealed class DurableCluster : IAsyncLifetime
{
    /// <summary>Sessions of this client are those of lead capture itself; all others follow scripts.</summary>
    internal const string RealClient = "real-spa";

    private static readonly ThreadHash Hash = new(new byte[32]);
    private readonly TestDatabase database = new();
    private readonly InProcessTestCluster cluster;

    public DurableCluster()
    {
        var builder = new InProcessTestClusterBuilder(3);
        builder.ConfigureSilo((options, silo) => Configure(options.SiloName, silo));
        builder.ConfigureClient(client => client.Services.AddSerializer(s => s.AddPlatformSerialization()));
        cluster = builder.Build();
    }

    internal InProcessTestCluster Cluster => cluster;
    internal FakeLanguageModels Models { get; } = new();
    internal MemoryKnowledge Knowledge { get; } = new();
    public NpgsqlDataSource Admin { get; private set; } = null!;
    private NpgsqlDataSource Source { get; set; } = null!;

    internal static ThreadKey NewThread() => new("acme", "spa", Channels.Web, Guid.NewGuid());

    internal ISessionGrain Session(ThreadKey key) => cluster.Client.GetGrain<ISessionGrain>(key.ToString());

    /// <summary>Puts every grain that rests away.</summary>
    internal Task Collect() => cluster.Client.GetGrain<Orleans.Runtime.IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    /// <summary>A silo dies.</summary>
    internal Task Kill() => cluster.KillSiloAsync(cluster.Silos[^1]);

    /// <summary>The first value of a query that sees all rows; $1 is the thread.</summary>
    public async Task<T?> Look<T>(Guid thread, string sql)
    {
        await using var command = Admin.CreateCommand(sql);
        command.Parameters.AddWithValue(thread);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is T found ? found : default;
    }

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        Admin = NpgsqlDataSource.Create(database.Admin);
        Source = TurnDataSource.Create(database.Silo);
        await cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.DisposeAsync();
        await Source.DisposeAsync();
        await Admin.DisposeAsync();
        await database.DisposeAsync();
    }

    private void Configure(string name, ISiloBuilder silo)
    {
        silo.AddMemoryStreams(LiveStream.Provider).AddMemoryGrainStorage("PubSubStore");
        // a killed silo is soon missed; one that only waits for a core is not
        silo.Configure<ClusterMembershipOptions>(o => (o.ProbeTimeout, o.NumMissedProbesLimit, o.NumVotesForDeathDeclaration) = (TimeSpan.FromSeconds(1), 4, 1));
        silo.Configure<SiloMessagingOptions>(o => o.WaitForCancellationAcknowledgement = true);
        silo.Services.AddSerializer(s => s.AddPlatformSerialization());
        silo.Services.AddSingleton<ITurnStore>(_ => new PostgresTurnStore(Source, name)).AddSingleton<IOutbox>(_ => new PostgresOutbox(Source, name));
        silo.Services.AddSingleton<ISweep>(_ => new PostgresSweep(Source)).AddSingleton<IClock>(SystemClock.Instance);
        silo.Services.AddSingleton<IPublishedConfigs, FixedConfigs>();
        silo.Services.AddSingleton(new PurposeRoute(Purposes.LeadCapture, (grains, key) =>
            key.Contains(RealClient, StringComparison.Ordinal) ? grains.GetGrain<ILeadCaptureGrain>(key) : grains.GetGrain<IScriptedGrain>(key)));
        silo.Services.AddSingleton<IReadText, Understanding.TextReader>().AddSingleton<IDrawChance, SecureChance>().AddSingleton<LeadAssistant>();
        silo.Services.AddSingleton<IKnowledgeSearch>(Knowledge).AddSingleton<KnowledgeDesk>();
        silo.Services.AddSingleton(new AnswerRoute((grains, key) => grains.GetGrain<ISupportGrain>(key)));
        silo.Services.AddSingleton(new PurposeRoute(Purposes.Support, (grains, key) => grains.GetGrain<ISupportGrain>(key)));
        silo.Services.AddSingleton(Hash).AddSingleton<IPersonRecords>(_ => new PostgresPersonRecords(Source, Hash));
        silo.Services.AddSingleton<IngestionRound>().AddSingleton<IDocumentStore>(_ => new PostgresDocumentStore(Source));
        silo.Services.AddSingleton<IRetention>(_ => new PostgresRetention(Source));
        silo.Services.AddSingleton<IWaitlist>(_ => new PostgresWaitlist(Source));
        silo.Services.AddSingleton<ILanguageModels>(Models).AddSingleton(new ModelTimings { Asking = TimeSpan.FromMinutes(1), PhoneAsking = TimeSpan.FromMilliseconds(300), Budget = TimeSpan.FromMinutes(1) });
        silo.AddAdoNetGrainStorageAsDefault(o => (o.Invariant, o.ConnectionString, o.GrainStorageSerializer) = ("Npgsql", database.Silo, new GrainStateJson()));
        silo.Services.AddSingleton<IReservationStore>(_ => new PostgresReservationStore(Source));
        silo.Services.AddSingleton<IUsageLedger>(_ => new PostgresUsageLedger(Source));
        // what a call says is tested here, not how fast a machine is
        silo.Services.AddTurns(new SessionTimings { PhoneDeadline = TimeSpan.FromSeconds(15), Abandon = TimeSpan.FromMinutes(1), Answering = TimeSpan.FromMinutes(1) });
        silo.Services.AddSingleton<Sweeper>();
    }
}
