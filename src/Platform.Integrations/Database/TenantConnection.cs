using Npgsql;
using Platform.Core.Agencies;

namespace Platform.Integrations.Database;

/// <summary>A transaction bound to one agency (SET LOCAL). Uncommitted work is rolled back on dispose.</summary>
public sealed class TenantConnection : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    internal TenantConnection(string agency, NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        Agency = agency;
        this.connection = connection;
        this.transaction = transaction;
    }

    public string Agency { get; }

    /// <summary>A command of this transaction with positional parameters ($1, $2 …).</summary>
    public NpgsqlCommand Command(string sql, params IEnumerable<object?> values)
    {
        var command = new NpgsqlCommand(sql, connection, transaction);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }

    public async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, IEnumerable<object?> values, Func<NpgsqlDataReader, T> row, CancellationToken cancellation)
    {
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(row(reader));
        return rows;
    }

    public async Task<int> ExecuteAsync(string sql, IEnumerable<object?> values, CancellationToken cancellation)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public Task CommitAsync(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    // Both roles' settings name the agency; each policy reads its own. The silo's is a list: an id with a comma in it would name two.
    // A search that finds nothing among a million sessions ends in time for its reader to say so.
    internal async Task EnterAsync(CancellationToken cancellation)
    {
        if (!KeyPart.IsValid(Agency))
            throw new ArgumentException("Not an agency's id.");
        await ExecuteAsync("select set_config('platform.agency', $1, true), set_config('platform.agencies', $1, true), set_config('statement_timeout', '10s', true)", [Agency], cancellation);
    }
}
