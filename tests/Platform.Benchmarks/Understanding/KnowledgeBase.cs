using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NodaTime;
using Npgsql;
using Platform.Core.Knowledge;
using Platform.Integrations.Database;
using Platform.Integrations.Knowledge;
using Platform.Testing.Postgres;

namespace Platform.Benchmarks.Understanding;

/// <summary>A set's documents as one client's, in PostgreSQL, cut, stored and searched as the product does.</summary>
internal sealed class KnowledgeBase(TestDatabase database, string client) : IAsyncDisposable
{
    private readonly NpgsqlDataSource admin = NpgsqlDataSource.Create(database.Admin);
    private readonly NpgsqlDataSource silo = NpgsqlDataSource.Create(database.Silo);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    private PostgresKnowledge Knowledge => new(new TenantDatabase(silo), new HashingEmbedder(), TimeProvider.System);

    public async Task Fill(IEnumerable<JsonObject> rows, Func<JsonObject, DocumentText> read)
    {
        await Do("insert into agencies (agency_id, name) values ($1, 'Sets')", client);
        await Do("insert into clients (agency_id, client_id, name, template) values ($1, $1, 'Set', 'blank')", client);
        foreach (var row in rows)
        {
            var text = read(row);
            var document = new Guid(names.Count, 0, 0, new byte[8]);  // the same on every run: it decides between equals
            names[document.ToString()] = row["doc_id"]!.GetValue<string>();
            await Do("insert into documents (agency_id, client_id, document_id, title, kind, media_type, state, created_at, updated_at) values ($1, $1, $2, $3, 'text', 'text/plain', 'reading', now(), now())",
                client, document, text.Title);
            await Knowledge.Replace(client, client, document.ToString(), 0, Passages.Of(document.ToString(), text, Instant.MinValue), CancellationToken.None);
        }
    }

    public Task<ImmutableArray<PassageHit>> Search(string question) => Knowledge.Search(client, client, question, 50, CancellationToken.None);

    /// <summary>The set's documents in the order of their best passages.</summary>
    public List<string> Documents(ImmutableArray<PassageHit> hits) => [.. hits.Select(hit => names[hit.Passage.DocumentId]).Distinct(StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        await admin.DisposeAsync();
        await silo.DisposeAsync();
    }

    private async Task Do(string sql, params object[] values)
    {
        await using var command = admin.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }
}
