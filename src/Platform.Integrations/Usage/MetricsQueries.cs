using NodaTime;
using NodaTime.TimeZones;
using Npgsql;
using Platform.Integrations.Database;

namespace Platform.Integrations.Usage;

/// <summary>Counts a client's sessions by day and channel, of one agency at a time.</summary>
public sealed class MetricsQueries(TenantDatabase database)
{
    private const string Of = "s where s.agency_id = $1 and s.client_id = $2 and s.sandbox = $3 and s.started_at >= $5 and s.started_at < $6";
    private const string Sessions = $"sessions {Of}";

    // erased ones count on
    private const string Past = $"past_sessions {Of}";
    private const string Earlier = "and s.started_at < d.starts and (s.started_at at time zone $4)::date < d.day";
    private const string OfDay = "and s.started_at >= w.since and s.started_at < w.until and (s.started_at at time zone $4)::date = w.day";
    private const string Newest = "order by s.started_at desc limit 1";

    // Finds its days by hops along the indexes, so a page reads its own days and not the client's whole past. An hour that comes
    // twice at midnight makes a day's first moment doubtful: moments only narrow the index, days decide. They are columns, since
    // row-level security lets no other expression than a column or a value into the index.
    private const string Counts = $"""
        with recursive days (day, starts) as (
          select n.day, n.day::timestamp at time zone $4
          from (select (s.started_at at time zone $4)::date as day
            from ((select s.started_at from {Sessions} {Newest}) union all (select s.started_at from {Past} {Newest})) s {Newest}) n
          union all
          select n.day, n.day::timestamp at time zone $4
          from days d cross join lateral (select (s.started_at at time zone $4)::date as day
            from ((select s.started_at from {Sessions} {Earlier} {Newest}) union all (select s.started_at from {Past} {Earlier} {Newest})) s {Newest}) n),
        wanted as materialized (select day, starts - interval '2 hours' as since, (day + 1)::timestamp at time zone $4 as until from days limit $9 + 1)
        select w.day, c.* from wanted w cross join lateral (
          select s.channel, (row_number() over (order by s.channel))::int as place, count(*)::int, sum(s.turn),
            (count(*) filter (where s.outcome = 'booked'))::int, (count(*) filter (where s.outcome = 'cancelled'))::int,
            (count(*) filter (where s.outcome = 'escalated'))::int, (count(*) filter (where s.outcome = 'answered'))::int, (count(*) filter (where s.lead))::int
          from (
            select s.channel, s.turn, s.outcome, l.session is not null as lead from (select * from {Sessions} {OfDay}) s
            left join leads l on l.agency_id = s.agency_id and l.thread_id = s.thread_id and l.session = s.session
            union all
            select s.channel, s.turn, s.outcome, s.lead from {Past} {OfDay}) s
          group by s.channel) c
        where w.day < $7 or c.place > $8
        order by w.day desc, c.place limit $9
        """;

    private static readonly DateTime Ever = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);

    /// <summary>Days that had sessions, newest first, each with its channels by name.</summary>
    public async Task<Page<MetricsRow>> ListAsync(string agency, MetricsFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var from = PageCursor.Parse(page.Cursor);
        var day = LocalDate.FromDateTime(from.At);
        var end = filter.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
        var rows = await database.ReadAsync(agency, Counts,
            [
                agency, filter.Client, filter.Sandbox, Name(filter.Zone), filter.From?.ToDateTimeUtc() ?? Ever,
                (filter.To is { } to ? Instant.Min(to, end) : end).ToDateTimeUtc(), day.ToDateOnly(), from.Number, page.Rows,
            ],
            Row, cancellation);
        return page.Cut(rows, row => new(row.Day.AtMidnight().InUtc().ToDateTimeUtc(), Guid.Empty, row.Place));
    }

    // the database's own zones may lack an old name
    private static string Name(DateTimeZone zone) => TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zone.Id, out var canonical) ? canonical : zone.Id;

    private static MetricsRow Row(NpgsqlDataReader row) => new(
        LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(0)), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetInt64(4), row.GetInt32(5),
        row.GetInt32(6), row.GetInt32(7), row.GetInt32(8), row.GetInt32(9));
}
