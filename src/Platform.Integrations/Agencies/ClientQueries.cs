using Npgsql;
using Platform.Integrations.Database;

namespace Platform.Integrations.Agencies;

/// <summary>Reads an agency's clients and the history of their configs.</summary>
public sealed class ClientQueries(TenantDatabase database)
{
    private const string Columns = "select client_id, name, template, published_version, origins, created_at from clients";
    private const string Listed = Columns + " where agency_id = $1 and ($2::text is null or client_id > $2) order by client_id limit $3";
    private const string One = Columns + " where agency_id = $1 and client_id = $2";

    private const string Versions = """
        select version, author, created_at from config_versions
        where agency_id = $1 and client_id = $2 and version < $3 order by version desc limit $4
        """;

    private const string Document = "select document from config_versions where agency_id = $1 and client_id = $2 and version = $3";

    /// <summary>The agency's clients by id; the cursor is the last id.</summary>
    public async Task<Page<ClientRow>> ListAsync(string agency, PageRequest page, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(agency, Listed, [agency, page.Cursor, page.Rows], Row, cancellation);
        return rows.Count > page.Limit ? new([.. rows.Take(page.Limit)], rows[page.Limit - 1].ClientId) : new(rows, null);
    }

    /// <summary>One client; null when the agency has none of that id.</summary>
    public async Task<ClientRow?> FindAsync(string agency, string client, CancellationToken cancellation) =>
        (await database.ReadAsync(agency, One, [agency, client], Row, cancellation)) is [var found] ? found : null;

    /// <summary>Published versions, newest first.</summary>
    /// <param name="before">Only versions below this one; null for all.</param>
    public Task<IReadOnlyList<ConfigVersionRow>> HistoryAsync(string agency, string client, int? before, int limit, CancellationToken cancellation) =>
        database.ReadAsync(agency, Versions, [agency, client, before ?? int.MaxValue, limit],
            row => new ConfigVersionRow(row.GetInt32(0), row.TextOrNull(1), row.Instant(2)), cancellation);

    /// <summary>A version as it was written; null when there is none.</summary>
    public async Task<string?> DocumentAsync(string agency, string client, int version, CancellationToken cancellation) =>
        (await database.ReadAsync(agency, Document, [agency, client, version], row => row.GetString(0), cancellation)) is [var found] ? found : null;

    private static ClientRow Row(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3), [.. row.GetFieldValue<string[]>(4)], row.Instant(5));
}
