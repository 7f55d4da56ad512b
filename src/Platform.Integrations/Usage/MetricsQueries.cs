using NodaTime;
using NodaTime.TimeZones;
using Npgsql;
using Platform.Integrations.Database;

namespace Platform.Integrations.Usage;

/// <summary>Counts a client's sessions by day and channel, of one agency at a time.</summary>
public sealed class MetricsQueries(TenantDatabase database)
{
    private const string Sessions = "sessions s where s.agency_id = $1 and s.client_id = $2 and s.sandbox = $3 and s.started_at >= $5 and s.started_at < $6";

    // Finds its days by hops along the index, so a page reads its own days and not the client's whole past. An hour that comes
    // twice at midnight makes a day's first moment doubtful: moments only narrow the index, days decide.
    private const string Counts = $"""
        with recursive days (day) as (
          (select (s.started_at at time zone $4)::date from {Sessions} order by s.started_at desc limit 1)
          union all
          select (select (s.started_at at time zone $4)::date from {Sessions}
              and s.started_at < d.day::timestamp at time zone $4 and (s.started_at at time zone $4)::date < d.day order by s.started_at desc limit 1)
          from days d where d.day is not null),
        wanted as (select day from days where day is not null limit $9 + 1)
        select day, channel, place, sessions, turns, booked, cancelled, escalated, answered, leads from (
          select w.day, s.channel, (row_number() over (partition by w.day order by s.channel))::int as place, count(*)::int as sessions, sum(s.turn) as turns,
            (count(*) filter (where s.outcome = 'booked'))::int as booked, (count(*) filter (where s.outcome = 'cancelled'))::int as cancelled,
            (count(*) filter (where s.outcome = 'escalated'))::int as escalated, (count(*) filter (where s.outcome = 'answered'))::int as answered,
            count(l.session)::int as leads
          from (select * from {Sessions} and s.started_at >= ((select min(day) from wanted) - 1)::timestamp at time zone $4) s
          join wanted w on w.day = (s.started_at at time zone $4)::date
          left join leads l on l.agency_id = s.agency_id and l.thread_id = s.thread_id and l.session = s.session
          group by w.day, s.channel) counted
        where day < $7 or place > $8
        order by day desc, place limit $9
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
