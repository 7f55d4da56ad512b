using Npgsql;
using Platform.Integrations.Database;

namespace Platform.Integrations.Conversations;

/// <summary>Reads sessions and their transcripts, of one agency at a time.</summary>
public sealed class SessionQueries(TenantDatabase database)
{
    internal const string Columns = """
        select s.thread_id, t.external_id, s.session, s.client_id, s.channel, s.sandbox, s.mode, s.state, s.outcome, s.turn, s.started_at, s.last_at, n.name
        from sessions s join threads t on t.agency_id = s.agency_id and t.thread_id = s.thread_id
        left join leads n on n.agency_id = s.agency_id and n.thread_id = s.thread_id and n.session = s.session
        """;

    private const string Order = " order by s.started_at desc, s.thread_id desc, s.session desc limit $8";

    private const string Listed = Columns + """

        where s.agency_id = $1 and ($2::text is null or s.client_id = $2) and s.sandbox = $3
          and s.started_at <= $4 and (s.started_at, s.thread_id, s.session) < ($4, $5, $6)
          and ($7::text is null or $7 in (s.mode, s.state, s.outcome) or ($7 = 'open' and s.mode <> 'closed'))
        """ + Order;

    private const string Searched = Columns + """

        join platform_search_sessions($9, $2, $3, $7, $4, $5, $6, $8) f on f.thread_id = s.thread_id and f.session = s.session
        where s.agency_id = $1
        """ + Order;

    private const string Newest = Columns + " where s.agency_id = $1 and s.thread_id = $2 and s.client_id = $3 and ($4::int is null or s.session = $4) order by s.session desc limit 1";

    private const string ByExternalId = "select thread_id from threads where agency_id = $1 and client_id = $2 and external_id = $3 order by created_at desc limit 1";

    /// <summary>Sessions, newest first.</summary>
    public async Task<Page<SessionRow>> ListAsync(string agency, SessionFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var from = PageCursor.Parse(page.Cursor);
        object?[] values = [agency, filter.Client, filter.Sandbox, from.At, from.Id, from.Number, filter.Status, page.Rows];
        var rows = Search.Pattern(filter.Search) is { } pattern
            ? await database.ReadAsync(agency, Searched, [.. values, pattern], Row, cancellation)
            : await database.ReadAsync(agency, Listed, values, Row, cancellation);
        return page.Cut(rows, row => new(row.StartedAt.ToDateTimeUtc(), row.Thread, row.Session));
    }

    /// <summary>A thread by the id its caller gave it, or by its own 32 hex characters; null when the client has none.</summary>
    public async Task<Guid?> FindThreadAsync(string agency, string client, string sessionId, CancellationToken cancellation)
    {
        var found = await database.ReadAsync(agency, ByExternalId, [agency, client, sessionId], row => (Guid?)row.GetGuid(0), cancellation);
        return found is [var thread] ? thread : Guid.TryParseExact(sessionId, "N", out var own) ? own : null;
    }

    /// <summary>One whole session; null when the client has no such.</summary>
    /// <param name="session">Its number in the thread; null for the newest.</param>
    public async Task<Transcript?> FindAsync(string agency, string client, Guid thread, int? session, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(agency, cancellation);
        var found = await tenant.ReadAsync(Newest, [agency, thread, client, session], Row, cancellation);
        return found is [var row] ? await TranscriptRows.ReadAsync(tenant, row, cancellation) : null;
    }

    internal static SessionRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetBoolean(5), row.GetString(6),
        row.TextOrNull(7), row.TextOrNull(8), row.GetInt32(9), row.Instant(10), row.Instant(11), row.TextOrNull(12));
}
