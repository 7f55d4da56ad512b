using Npgsql;
using Platform.Integrations.Database;

namespace Platform.Integrations.Leads;

/// <summary>Reads leads, of one agency at a time.</summary>
public sealed class LeadQueries(TenantDatabase database)
{
    private const string Listed = """
        select l.thread_id, t.external_id, l.session, l.client_id, l.channel, l.sandbox, l.name, l.phone, l.email, l.service, l.preferred_time,
          l.status, l.created_at, l.updated_at
        from leads l join threads t on t.agency_id = l.agency_id and t.thread_id = l.thread_id
        where l.agency_id = $1 and ($2::text is null or l.client_id = $2) and l.sandbox = $3
          and l.created_at <= $4 and (l.created_at, l.thread_id, l.session) < ($4, $5, $6)
          and ($7::text is null or l.status = $7)
          and ($8::text is null or l.name ilike $8 or l.phone ilike $8 or l.email ilike $8 or l.service ilike $8)
        order by l.created_at desc, l.thread_id desc, l.session desc limit $9
        """;

    /// <summary>Leads, newest first.</summary>
    public async Task<Page<LeadRow>> ListAsync(string agency, LeadFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var from = PageCursor.Parse(page.Cursor);
        var rows = await database.ReadAsync(agency, Listed,
            [agency, filter.Client, filter.Sandbox, from.At, from.Id, from.Number, filter.Status, Search.Pattern(filter.Search), page.Rows], Row, cancellation);
        return page.Cut(rows, row => new(row.CreatedAt.ToDateTimeUtc(), row.Thread, row.Session));
    }

    private static LeadRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetBoolean(5), row.TextOrNull(6), row.TextOrNull(7),
        row.TextOrNull(8), row.TextOrNull(9), row.InstantOrNull(10), row.GetString(11), row.Instant(12), row.Instant(13));
}
