using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Serialization;
using Orleans.TestingHost;
using Platform.Core.Knowledge;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Agencies;
using Platform.Grains.Contracts.Hosting;
using Platform.Grains.Contracts.Knowledge;
using Platform.Grains.Hosting;
using Platform.Grains.Knowledge;
using Platform.Integrations.Agencies;
using Platform.Integrations.Database;
using Platform.Integrations.Knowledge;
using Platform.Integrations.Knowledge.Documents;
using Platform.Testing.Postgres;
using Xunit;

namespace Platform.Grains.Tests.Knowledge;

/// <summary>Three silos that read documents as the product composes them, on real PostgreSQL; only reader and fetcher follow the test.</summary>
public sealed class KnowledgeCluster : IAsyncLifetime
{
    private static readonly IConfiguration Settings =
        new ConfigurationBuilder().AddInMemoryCollection([new("Platform:MasterKey", Convert.ToBase64String(new byte[32]))]).Build();

    private readonly TestDatabase database = new();
    private readonly InProcessTestCluster cluster;
    private NpgsqlDataSource silos = null!;
    private NpgsqlDataSource web = null!;
    private NpgsqlDataSource admin = null!;

    public KnowledgeCluster()
    {
        var builder = new InProcessTestClusterBuilder(3);
        builder.ConfigureSilo((_, silo) => Configure(silo));
        builder.ConfigureClient(client => client.Services.AddSerializer(s => s.AddPlatformSerialization()));
        cluster = builder.Build();
    }

    internal HeldReader Reader { get; } = new();
    internal CountingFetcher Fetcher { get; } = new();
    internal DocumentChanges Changes => new(new(web));
    internal IKnowledgeSearch Search => cluster.Silos[0].ServiceProvider.GetRequiredService<IKnowledgeSearch>();

    internal IKnowledgeGrain Grain(string agency, string client, string? caller = null)
    {
        TenantContext.Set(caller ?? agency);
        return cluster.Client.GetGrain<IKnowledgeGrain>($"{agency}/{client}");
    }

    /// <summary>An agency of a test's own, with one client.</summary>
    internal async Task<string> Open(string client)
    {
        var agency = $"a{Guid.NewGuid():N}";
        await Do("insert into agencies (agency_id, name) values ($1, 'A')", agency);
        await Do("insert into clients (agency_id, client_id, name, template) values ($1, $2, 'C', 'blank')", agency, client);
        return agency;
    }

    internal async Task<Guid> Add(string agency, string client, string title, string text) =>
        ((AddedDocument.New)await AddAgain(agency, client, title, text)).Id;

    internal Task<AddedDocument> AddAgain(string agency, string client, string title, string text) =>
        Changes.AddAsync(agency, client, new(title, DocumentKinds.Text, null, "text/plain", Encoding.UTF8.GetBytes(text)), "api", CancellationToken.None);

    internal async Task<Guid> AddAddress(string agency, string client, string address) => await Changes.AddAsync(agency, client, new(address, DocumentKinds.Url, address, "", null), "api", CancellationToken.None) switch
    {
        AddedDocument.New added => added.Id,
        AddedDocument.Known known => known.Id,
        _ => throw new InvalidOperationException("There is no room."),
    };

    internal Task<DocumentRow?> Row(string agency, string client, Guid document) => new DocumentQueries(new(web)).FindAsync(agency, client, document, CancellationToken.None);

    /// <summary>The silo that has a client's grain dies.</summary>
    internal async Task Kill(string agency, string client)
    {
        var place = await cluster.Client.GetGrain<IManagementGrain>(0).GetActivationAddress(cluster.Client.GetGrain<IKnowledgeGrain>($"{agency}/{client}"));
        await cluster.KillSiloAsync(cluster.Silos.Single(silo => silo.SiloAddress.Equals(place)));
    }

    internal IDocumentStore Documents => cluster.Silos[0].ServiceProvider.GetRequiredService<IDocumentStore>();

    /// <summary>What the grain does for a document, with a reader of the test's own.</summary>
    internal Task Ingest(string agency, string client, Guid document, IReadDocuments reader, CancellationToken cancellation) =>
        ActivatorUtilities.CreateInstance<Ingestion>(cluster.Silos[0].ServiceProvider, reader).Run(agency, client, document, cancellation);

    /// <summary>Rounds of a living silo's sweeper until a document is settled, as if it had been forgotten for long enough.</summary>
    internal async Task<DocumentRow> Sweep(string agency, string client, Guid document)
    {
        var round = cluster.Silos[0].ServiceProvider.GetRequiredService<IngestionRound>();
        while (true)
        {
            await Do("update documents set updated_at = now() - interval '6 seconds' where document_id = $1 and state in ('waiting', 'reading')", document);
            try
            {
                await round.Run(TestContext.Current.CancellationToken);
                await Grain(agency, client).Read(document);
            }
            catch (Exception passing) when (passing is OrleansException or TimeoutException)
            {
                // the dead silo is still on the list
            }

            if (await Row(agency, client, document) is { } row && DocumentStates.IsSettled(row.State))
                return row;
        }
    }

    internal async Task Do(string sql, params object[] values)
    {
        await using var command = admin.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        (silos, web, admin) = (NpgsqlDataSource.Create(database.Silo), NpgsqlDataSource.Create(database.Web), NpgsqlDataSource.Create(database.Admin));
        await cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.DisposeAsync();
        foreach (var source in new[] { silos, web, admin })
            await source.DisposeAsync();
        await database.DisposeAsync();
    }

    private void Configure(ISiloBuilder silo)
    {
        // a killed silo is soon missed; one that only waits for a core is not
        silo.Configure<ClusterMembershipOptions>(o => (o.ProbeTimeout, o.NumMissedProbesLimit, o.NumVotesForDeathDeclaration) = (TimeSpan.FromSeconds(1), 4, 1));
        silo.Services.AddSerializer(s => s.AddPlatformSerialization());
        silo.Services.AddSingleton(silos).AddSingleton<TenantDatabase>().AddSingleton<IClock>(SystemClock.Instance).AddSingleton(TimeProvider.System);
        silo.Services.AddAgencyStores(Settings).AddKnowledge(Settings).AddKnowledgeReading(Settings).AddIngestion();
        silo.Services.AddSingleton<IReadDocuments>(Reader).AddSingleton<IFetchDocuments>(Fetcher);
        silo.AddAdoNetGrainStorageAsDefault(o => (o.Invariant, o.ConnectionString, o.GrainStorageSerializer) = ("Npgsql", database.Silo, new GrainStateJson()));
        silo.AddAgencies();
    }
}
