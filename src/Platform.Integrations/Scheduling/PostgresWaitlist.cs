using System.Text.Json;
using NodaTime;
using Npgsql;
using Platform.Core.Leads;
using Platform.Core.Scheduling;

namespace Platform.Integrations.Scheduling;

/// <summary>The sweeper's look at waiting lists, by its named function, as role <c>platform_silo</c>.</summary>
public sealed class PostgresWaitlist(NpgsqlDataSource source) : IWaitlist
{
    private const string Sql =
        "select agency_id, client_id, channel, thread_id, session, entry_id, calendar, service, wish, name, phone, email, looks from platform_claim_waitlist($1, $2)";

    public async Task<IReadOnlyList<WaitingPerson>> Claim(Duration again, int atMost, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = again.ToTimeSpan() });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = atMost });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var people = new List<WaitingPerson>();
        while (await row.ReadAsync(cancellation)) people.Add(Person(row));
        return people;
    }

    private static WaitingPerson Person(NpgsqlDataReader row) => new(
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetGuid(3)), row.GetInt32(4),
        new(row.GetGuid(5), row.GetString(6), row.GetString(7), JsonSerializer.Deserialize(row.GetString(8), LeadStateJson.Default.TimeWish)!, Text(row, 9), Text(row, 10), Text(row, 11)),
        row.GetInt32(12));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
