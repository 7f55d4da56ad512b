using Npgsql;
using Platform.Integrations.Database;

namespace Platform.Integrations.Knowledge.Documents;

/// <summary>Reads a client's documents.</summary>
public sealed class DocumentQueries(TenantDatabase database)
{
    private const string Columns = "select document_id, title, kind, source, media_type, octet_length(body), state, problem, passages, created_at, updated_at from documents";
    private const string One = Columns + " where agency_id = $1 and client_id = $2 and document_id = $3";

    private const string Listed = Columns + """
         where agency_id = $1 and client_id = $2 and (created_at, document_id) < ($3, $4)
        order by created_at desc, document_id desc limit $5
        """;

    /// <summary>Newest first.</summary>
    public async Task<Page<DocumentRow>> ListAsync(string agency, string client, PageRequest page, CancellationToken cancellation)
    {
        var after = PageCursor.Parse(page.Cursor);
        var rows = await database.ReadAsync(agency, Listed, [agency, client, after.At, after.Id, page.Rows], Row, cancellation);
        return page.Cut(rows, row => new(row.CreatedAt.ToDateTimeUtc(), row.DocumentId));
    }

    /// <summary>Null when the client has none of that id.</summary>
    public async Task<DocumentRow?> FindAsync(string agency, string client, Guid document, CancellationToken cancellation) =>
        await database.ReadAsync(agency, One, [agency, client, document], Row, cancellation) is [var found] ? found : null;

    private static DocumentRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetInt32(5), row.GetString(6), row.TextOrNull(7),
        row.GetInt32(8), row.Instant(9), row.Instant(10));
}
