using NodaTime;
using Platform.Integrations.Database;

namespace Platform.Integrations.Usage;

/// <summary>Counts what an agency's staff look at first.</summary>
public sealed class OverviewQueries(TenantDatabase database)
{
    /// <summary>No count goes on beyond this: the page says "999+", and a million sessions cost no more than a thousand.</summary>
    public const int CountsTo = 1_000;

    private const string Counts = """
        select
          (select count(*) from clients where agency_id = $1),
          (select count(*) from clients where agency_id = $1 and published_version = 0),
          (select count(*) from (select from sessions where agency_id = $1 and mode <> 'closed' and not sandbox and started_at > $2 - interval '1 day' limit $3) x),
          (select count(*) from (select from escalations where agency_id = $1 and status = 'waiting' and not sandbox limit $3) x),
          (select count(*) from (select from leads where agency_id = $1 and created_at > $2 - interval '7 days' and not sandbox limit $3) x),
          (select count(*) from (select from reservations where agency_id = $1 and status = 'booked' and not sandbox and starts_at >= $2 and starts_at < $2 + interval '7 days' limit $3) x),
          exists (select from sessions where agency_id = $1 and not sandbox)
        """;

    public async Task<Overview> ReadAsync(string agency, Instant now, CancellationToken cancellation) =>
        (await database.ReadAsync(agency, Counts, [agency, now.ToDateTimeUtc(), CountsTo], row => new Overview(
            (int)row.GetInt64(0), (int)row.GetInt64(1), (int)row.GetInt64(2), (int)row.GetInt64(3), (int)row.GetInt64(4), (int)row.GetInt64(5),
            row.GetBoolean(6)), cancellation))[0];
}
