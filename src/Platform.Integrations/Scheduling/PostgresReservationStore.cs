using NodaTime;
using Npgsql;
using Platform.Core.Scheduling;
using Platform.Integrations.Database;

namespace Platform.Integrations.Scheduling;

/// <summary>Reads reservations for calendars, as role <c>platform_silo</c>.</summary>
public sealed class PostgresReservationStore(NpgsqlDataSource source) : IReservationStore
{
    private const string Sql =
        """
        select reservation_id, starts_at, upper(during), expires_at from reservations
        where agency_id = $1 and client_id = $2 and calendar = $3 and during && tstzrange($4, $5)
          and status in ('held', 'booked') and (expires_at is null or expires_at > now())
        """;

    public Task<IReadOnlyList<StoredReservation>> Load(
        string agency, string client, string calendar, Instant from, Instant until, CancellationToken cancellation) =>
        Passing.Retry(() => Read(agency, client, calendar, from, until, cancellation), cancellation);

    private async Task<IReadOnlyList<StoredReservation>> Read(
        string agency, string client, string calendar, Instant from, Instant until, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        // One batch is one transaction: the setting lasts for the reading that follows it.
        batch.BatchCommands.Add(new("select set_config('platform.agencies', $1, true)") { Parameters = { Text(agency) } });
        batch.BatchCommands.Add(new(Sql) { Parameters = { Text(agency), Text(client), Text(calendar), At(from), At(until) } });
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        var rows = new List<StoredReservation>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(new(reader.GetGuid(0), Instant.FromDateTimeUtc(reader.GetDateTime(1)), Instant.FromDateTimeUtc(reader.GetDateTime(2)), reader.IsDBNull(3) ? null : Instant.FromDateTimeUtc(reader.GetDateTime(3))));
        return rows;
    }

    private static NpgsqlParameter<string> Text(string value) => new() { TypedValue = value };

    private static NpgsqlParameter<DateTime> At(Instant value) => new() { TypedValue = value.ToDateTimeUtc() };
}
