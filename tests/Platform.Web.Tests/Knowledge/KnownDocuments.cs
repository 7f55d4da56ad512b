using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Platform.Core.Knowledge;
using Platform.Integrations.Database;
using Platform.Integrations.Knowledge;
using Platform.Integrations.Knowledge.Documents;
using Platform.Web.Tests.Cluster;
using Xunit;

namespace Platform.Web.Tests.Knowledge;

/// <summary>The web host with a silo whose grains make one passage of a document's words.</summary>
public sealed class KnownDocuments : IAsyncLifetime
{
    private NpgsqlDataSource silo = null!;

    public WebFixture Web { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Web.InitializeAsync();
        silo = NpgsqlDataSource.Create(Web.Admin);
        foreach (var (agency, client) in new[] { ("agency-a", "spa"), ("agency-a", "unpublished"), ("agency-b", "gym") })
            FakeKnowledgeGrain.Readers[$"{agency}/{client}"] = document => ReadAsync(agency, client, document);
    }

    public async ValueTask DisposeAsync()
    {
        await silo.DisposeAsync();
        await Web.DisposeAsync();
    }

    private async Task ReadAsync(string agency, string client, Guid document)
    {
        var store = new PostgresDocumentStore(silo);
        if (await store.Take(agency, client, document, CancellationToken.None) is not { } work)
            return;
        var passages = Passages.Of($"{document}", new(work.Title, [new("", Encoding.UTF8.GetString(work.Body ?? []))]), SystemClock.Instance.GetCurrentInstant());
        await new PostgresKnowledge(new TenantDatabase(silo), Web.Services.GetRequiredService<IEmbedder>(), TimeProvider.System).Replace(agency, client, $"{document}", work.Attempt, passages, CancellationToken.None);
        await store.Finish(agency, client, work, work.Title, work.MediaType, passages.Length, CancellationToken.None);
    }
}
