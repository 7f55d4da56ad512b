using System.Collections.Immutable;
using NodaTime;
using Npgsql;
using Platform.Core.Knowledge;
using Platform.Integrations.Database;
using Platform.Integrations.Knowledge;
using Platform.Testing.Postgres;

namespace Platform.Integrations.Tests.Knowledge;

/// <summary>Clients of a test's own agencies and their documents; passages are written as the silo and searched as either role.</summary>
internal sealed class KnowledgeHouse(TestDatabase database) : IAsyncDisposable
{
    private readonly NpgsqlDataSource admin = NpgsqlDataSource.Create(database.Admin);
    private readonly NpgsqlDataSource silo = NpgsqlDataSource.Create(database.Silo);
    private readonly NpgsqlDataSource web = NpgsqlDataSource.Create(database.Web);

    internal IEmbedder Embedder { get; set; } = new HashingEmbedder();

    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    internal PostgresKnowledge Silo => new(new TenantDatabase(silo), Embedder, Clock);

    internal PostgresKnowledge Web => new(new TenantDatabase(web), Embedder, Clock);

    internal PassageEmbedding Embedding => new(silo, new TenantDatabase(silo), Embedder);

    /// <summary>An agency with one client of the same id.</summary>
    internal async Task<string> Open(string? client = null, string? agency = null)
    {
        var id = agency ?? $"agency-{Guid.NewGuid():N}";
        await Do("insert into agencies (agency_id, name) values ($1, 'House') on conflict do nothing", id);
        await Do("insert into clients (agency_id, client_id, name, template) values ($1, $2, 'Client', 'blank')", id, client ?? id);
        return id;
    }

    /// <summary>A document whose reader, the attempt 0, has just written its passages.</summary>
    internal async Task<string> Add(string agency, string client, string title, params (string Heading, string Text)[] sections)
    {
        var document = Guid.NewGuid();
        await Do("insert into documents (agency_id, client_id, document_id, title, kind, media_type, state, created_at, updated_at) values ($1, $2, $3, $4, 'text', 'text/plain', 'reading', now(), now())",
            agency, client, document, title);
        await Replace(agency, client, document.ToString(), title, sections);
        return document.ToString();
    }

    internal async Task<bool> Replace(string agency, string client, string document, string title, params (string Heading, string Text)[] sections) => await Silo.Replace(
        agency, client, document, 0, Passages.Of(document, new(title, [.. sections.Select(section => new DocumentSection(section.Heading, section.Text))]), Instant.FromUtc(2026, 3, 1, 0, 0)), CancellationToken.None) == PassagesKept.Done;

    internal Task<ImmutableArray<PassageHit>> Search(string agency, string client, string query) => Web.Search(agency, client, query, 5, CancellationToken.None);

    internal async Task<T?> Look<T>(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteScalarAsync() is T found ? found : default;
    }

    internal async Task Do(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await admin.DisposeAsync();
        await silo.DisposeAsync();
        await web.DisposeAsync();
    }

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = admin.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
