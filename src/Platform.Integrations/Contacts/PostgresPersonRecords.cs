using System.Collections.Immutable;
using NodaTime;
using Npgsql;
using Platform.Core.Contacts;
using Platform.Core.Conversations;
using Platform.Core.Scheduling;
using Platform.Integrations.Database;

namespace Platform.Integrations.Contacts;

/// <summary>Reads contacts and bookings for a turn, as role <c>platform_silo</c>; each query names agency and client.</summary>
public sealed class PostgresPersonRecords(NpgsqlDataSource source, ThreadHash hash) : IPersonRecords
{
    private const int MostBookings = 20;

    private const string ContactSql = "select name, phone, email from contacts where agency_id = $1 and client_id = $2 and address = $3";

    private const string BookingsSql =
        """
        select reservation_id, reference, service, starts_at from reservations
        where agency_id = $1 and client_id = $2 and sandbox = $3 and status = 'booked' and
        """;

    private const string Order = " order by starts_at limit 20";

    public Task<PersonFound> Find(ThreadKey key, PersonLookup lookup, CancellationToken cancellation) =>
        Passing.Retry(() => Read(key, lookup, cancellation), cancellation);

    private async Task<PersonFound> Read(ThreadKey key, PersonLookup lookup, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        // one batch is one transaction: the setting lasts for the readings that follow it
        batch.BatchCommands.Add(new("select set_config('platform.agencies', $1, true)") { Parameters = { Of(key.Agency) } });
        batch.BatchCommands.Add(new(ContactSql) { Parameters = { Of(key.Agency), Of(key.Client), Of(Address(key, lookup)) } });
        batch.BatchCommands.Add(Bookings(key, lookup));
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        var contact = await reader.ReadAsync(cancellation) ? new Contact(Text(reader, 0), Text(reader, 1), Text(reader, 2)) : null;
        await reader.NextResultAsync(cancellation);
        var bookings = ImmutableArray.CreateBuilder<StandingBooking>(MostBookings);
        while (await reader.ReadAsync(cancellation))
            bookings.Add(new(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), Instant.FromDateTimeUtc(reader.GetDateTime(3))));
        return new() { Contact = contact, Bookings = bookings.DrainToImmutable() };
    }

    private Guid? Address(ThreadKey key, PersonLookup lookup) =>
        lookup.Contact is { } number ? hash.Contact(key.Agency, key.Client, number, lookup.Sandbox) : null;

    private static NpgsqlBatchCommand Bookings(ThreadKey key, PersonLookup lookup)
    {
        var command = new NpgsqlBatchCommand { Parameters = { Of(key.Agency), Of(key.Client), Of(lookup.Sandbox) } };
        (command.CommandText, NpgsqlParameter[] values) = lookup switch
        {
            { Booking: { } id } => (BookingsSql + " reservation_id = $4", [Of(id)]),
            { Reference: { } reference } => (BookingsSql + " reference = $4 and phone = $5 and starts_at > $6", [Of(reference), Of(lookup.Phone), Of(lookup.Now.ToDateTimeUtc())]),
            { Number: { } number } => (BookingsSql + " (phone = $4 or thread_id = $5) and starts_at > $6" + Order, [Of(number), Of(key.Thread), Of(lookup.Now.ToDateTimeUtc())]),
            _ => (BookingsSql + " false", (NpgsqlParameter[])[]),
        };
        command.Parameters.AddRange(values);
        return command;
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };
}
