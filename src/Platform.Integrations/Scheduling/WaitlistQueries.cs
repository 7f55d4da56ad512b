using System.Text.Json;
using Npgsql;
using Platform.Core.Leads;
using Platform.Integrations.Database;

namespace Platform.Integrations.Scheduling;

/// <summary>Reads waiting lists, of one agency at a time.</summary>
public sealed class WaitlistQueries(TenantDatabase database)
{
    private const string Listed = """
        select w.entry_id, w.thread_id, t.external_id, w.session, w.client_id, t.channel, w.service, w.wish, w.name, w.phone, w.email,
          w.status, w.offered_start, w.offered_until, w.created_at
        from waitlist w join threads t on t.agency_id = w.agency_id and t.thread_id = w.thread_id
        where w.agency_id = $1 and ($2::text is null or w.client_id = $2) and w.sandbox = $3
          and w.created_at <= $4 and (w.created_at, w.entry_id) < ($4, $5)
          and (w.status = $6 or $6::text is null and w.status in ('waiting', 'offered'))
        order by w.created_at desc, w.entry_id desc limit $7
        """;

    /// <summary>Entries, newest first.</summary>
    public async Task<Page<WaitlistRow>> ListAsync(string agency, WaitlistFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var from = PageCursor.Parse(page.Cursor);
        var rows = await database.ReadAsync(agency, Listed,
            [agency, filter.Client, filter.Sandbox, from.At, from.Id, filter.Status, page.Rows], Row, cancellation);
        return page.Cut(rows, row => new(row.CreatedAt.ToDateTimeUtc(), row.Id));
    }

    private static WaitlistRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetInt32(3), row.GetString(4), row.GetString(5), row.GetString(6),
        JsonSerializer.Deserialize(row.GetString(7), LeadStateJson.Default.TimeWish)!, row.TextOrNull(8), row.TextOrNull(9), row.TextOrNull(10),
        row.GetString(11), row.IsDBNull(12) ? null : row.Instant(12), row.IsDBNull(13) ? null : row.Instant(13), row.Instant(14));
}
