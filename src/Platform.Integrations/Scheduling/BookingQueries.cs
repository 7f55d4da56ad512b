using NodaTime;
using Npgsql;
using Platform.Integrations.Database;

namespace Platform.Integrations.Scheduling;

/// <summary>Reads bookings, of one agency at a time.</summary>
public sealed class BookingQueries(TenantDatabase database)
{
    private const int CalendarRows = 2_000;

    private const string Columns = """
        select r.reservation_id, r.reference, r.thread_id, t.external_id, r.session, r.client_id, r.calendar, r.sandbox, r.service,
          r.starts_at, r.ends_at, r.status, r.name, r.phone, r.email, r.created_at
        from reservations r join threads t on t.agency_id = r.agency_id and t.thread_id = r.thread_id
        """;

    private const string Listed = Columns + """

        where r.agency_id = $1 and ($2::text is null or r.client_id = $2) and r.sandbox = $3 and r.status <> 'held'
          and r.starts_at <= $4 and (r.starts_at, r.reservation_id) < ($4, $5)
          and ($6::text is null or r.status = $6) and ($7::timestamptz is null or r.starts_at >= $7) and ($8::timestamptz is null or r.starts_at < $8)
        order by r.starts_at desc, r.reservation_id desc limit $9
        """;

    private const string Between = Columns + """

        where r.agency_id = $1 and ($2::text is null or r.client_id = $2) and not r.sandbox and r.starts_at < $4 and r.ends_at > $3
          and (r.status <> 'held' or r.expires_at > now())
        order by r.starts_at limit $5
        """;

    /// <summary>Bookings, the latest start first; holds are none.</summary>
    public async Task<Page<BookingRow>> ListAsync(string agency, BookingFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var from = PageCursor.Parse(page.Cursor);
        var rows = await database.ReadAsync(agency, Listed,
            [agency, filter.Client, filter.Sandbox, from.At, from.Id, filter.Status, filter.From?.ToDateTimeUtc(), filter.To?.ToDateTimeUtc(), page.Rows],
            Row, cancellation);
        return page.Cut(rows, row => new(row.Start.ToDateTimeUtc(), row.Id));
    }

    /// <summary>All that touches a stretch of the calendar, holds that stand included, by start; 2,000 at most.</summary>
    /// <param name="client">One client; null for all of the agency's.</param>
    public Task<IReadOnlyList<BookingRow>> BetweenAsync(string agency, string? client, Instant from, Instant to, CancellationToken cancellation) =>
        database.ReadAsync(agency, Between, [agency, client, from.ToDateTimeUtc(), to.ToDateTimeUtc(), CalendarRows], Row, cancellation);

    private static BookingRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.TextOrNull(1), row.GetGuid(2), row.GetString(3), row.GetInt32(4), row.GetString(5), row.GetString(6), row.GetBoolean(7),
        row.TextOrNull(8), row.Instant(9), row.Instant(10), row.GetString(11), row.TextOrNull(12), row.TextOrNull(13), row.TextOrNull(14), row.Instant(15));
}
