using Npgsql;
using Platform.Integrations.Database;

namespace Platform.Integrations.Escalation;

/// <summary>Reads escalations, of one agency at a time.</summary>
public sealed class EscalationQueries(TenantDatabase database)
{
    private const string Listed = """
        select e.escalation_id, e.thread_id, t.external_id, e.session, e.turn, e.client_id, t.channel, e.sandbox, e.reason, e.status, e.slots,
          e.pending_question, e.summary, e.created_at
        from escalations e join threads t on t.agency_id = e.agency_id and t.thread_id = e.thread_id
        where e.agency_id = $1 and ($2::text is null or e.client_id = $2) and e.sandbox = $3
          and e.created_at <= $4 and (e.created_at, e.escalation_id) < ($4, $5) and ($6::text is null or e.status = $6)
        order by e.created_at desc, e.escalation_id desc limit $7
        """;

    /// <summary>Escalations, newest first.</summary>
    public async Task<Page<EscalationRow>> ListAsync(string agency, EscalationFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var from = PageCursor.Parse(page.Cursor);
        var rows = await database.ReadAsync(agency, Listed,
            [agency, filter.Client, filter.Sandbox, from.At, from.Id, filter.Status, page.Rows], Row, cancellation);
        return page.Cut(rows, row => new(row.CreatedAt.ToDateTimeUtc(), row.Id));
    }

    private static EscalationRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetInt32(3), row.GetInt32(4), row.GetString(5), row.GetString(6), row.GetBoolean(7),
        row.GetString(8), row.GetString(9), row.GetString(10), row.TextOrNull(11), row.GetString(12), row.Instant(13));
}
