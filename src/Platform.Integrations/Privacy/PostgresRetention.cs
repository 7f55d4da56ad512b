using Npgsql;
using Platform.Core.Privacy;
using Platform.Integrations.Database;

namespace Platform.Integrations.Privacy;

/// <summary>Retention by its named functions, as role <c>platform_silo</c>.</summary>
public sealed class PostgresRetention(NpgsqlDataSource source) : IRetention
{
    private const string KnowSql =
        "update clients set retention_days = $4, retention_version = $3 where agency_id = $1 and client_id = $2 and published_version = $3";

    public async Task<IReadOnlyList<(string Agency, string Client)>> Unknown(int atMost, CancellationToken cancellation)
    {
        await using var command = Command("select agency_id, client_id from platform_retention_unknown($1)", atMost);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var clients = new List<(string, string)>();
        while (await row.ReadAsync(cancellation)) clients.Add((row.GetString(0), row.GetString(1)));
        return clients;
    }

    public Task Know(string agency, string client, int version, int days, CancellationToken cancellation) =>
        source.ExecuteFor(agency, KnowSql, agency, client, version, days);

    public async Task<bool> Erase(int atMost, CancellationToken cancellation)
    {
        await using var command = Command("select platform_sweep_retention($1)", atMost);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private NpgsqlCommand Command(string sql, int atMost)
    {
        var command = source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = atMost });
        return command;
    }
}
