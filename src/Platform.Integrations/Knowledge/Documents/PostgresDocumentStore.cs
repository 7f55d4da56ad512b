using System.Security.Cryptography;
using NodaTime;
using Npgsql;
using Platform.Core.Knowledge;
using Platform.Integrations.Database;

namespace Platform.Integrations.Knowledge.Documents;

/// <summary>Documents while they are read, as role <c>platform_silo</c>. The number of the attempt is the fence.</summary>
public sealed class PostgresDocumentStore(NpgsqlDataSource source) : IDocumentStore
{
    private const string One = "agency_id = $1 and client_id = $2 and document_id = $3";
    private const string Open = "state in ('waiting', 'reading')";
    private const string Fence = $"{One} and attempt = $4 and state = 'reading'";

    public async Task<DocumentWaiting?> Look(string agency, string client, Guid document, CancellationToken cancellation)
    {
        const string Sql = $"select document_id, octet_length(body) from documents where {One} and {Open}";
        return await source.QueryFor(agency, row => new DocumentWaiting(row.GetGuid(0), row.IsDBNull(1) ? null : row.GetInt32(1)), Sql, agency, client, document)
            is [var found] ? found : null;
    }

    public async Task<IReadOnlyList<Guid>> Unsettled(string agency, string client, CancellationToken cancellation) => await source.QueryFor(
        agency, row => row.GetGuid(0), $"""
        with told as (update documents set updated_at = now() where agency_id = $1 and client_id = $2 and {Open} returning document_id, created_at)
        select document_id from told order by created_at, document_id
        """, agency, client);

    public async Task<IReadOnlyList<(string Agency, string Client)>> Forgotten(Duration olderThan, int atMost, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select agency_id, client_id from platform_sweep_documents($1, $2)");
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = olderThan.ToTimeSpan() });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = atMost });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var clients = new List<(string, string)>();
        while (await row.ReadAsync(cancellation)) clients.Add((row.GetString(0), row.GetString(1)));
        return clients;
    }

    public async Task<DocumentWork?> Take(string agency, string client, Guid document, CancellationToken cancellation)
    {
        const string Sql = $"""
            update documents set state = 'reading', attempt = attempt + 1, updated_at = now(),
              broken_off = case when state = 'reading' and body is not null then broken_off + 1 else broken_off end
            where {One} and {Open}
            returning document_id, attempt, broken_off, title, kind, source, media_type, body
            """;
        return await source.QueryFor(agency, Work, Sql, agency, client, document) is [var work] ? work : null;
    }

    public Task<bool> Keep(string agency, string client, DocumentWork work, byte[] body, string mediaType, CancellationToken cancellation) => Write(agency, client, work,
        "state = 'waiting', broken_off = case when digest = $6 then broken_off else 0 end, body = $5, digest = $6, media_type = $7", body, SHA256.HashData(body), mediaType);

    public Task<bool> Release(string agency, string client, DocumentWork work, CancellationToken cancellation) => Write(agency, client, work, "state = 'waiting'");

    public Task<bool> Finish(string agency, string client, DocumentWork work, string title, string mediaType, int passages, CancellationToken cancellation) =>
        Write(agency, client, work, "state = 'ready', problem = null, broken_off = 0, title = $5, media_type = $6, passages = $7", title, mediaType, passages);

    public Task<bool> Fail(string agency, string client, DocumentWork work, string problem, CancellationToken cancellation) =>
        Write(agency, client, work, "state = 'failed', problem = $5", problem);

    private async Task<bool> Write(string agency, string client, DocumentWork work, string change, params object[] values) => await source.ExecuteFor(
        agency, $"update documents set updated_at = now(), {change} where {Fence}", [agency, client, work.Id, work.Attempt, .. values]) == 1;

    private static DocumentWork Work(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.TextOrNull(5), row.GetString(6), row.IsDBNull(7) ? null : row.GetFieldValue<byte[]>(7));
}
