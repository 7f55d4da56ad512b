using Npgsql;
using Platform.Core.Agencies;

namespace Platform.Integrations.Database;

/// <summary>
/// One statement on behalf of one agency, in one round trip: a batch without a transaction of its own is one transaction, so
/// the setting that row-level security reads ends with it. Both roles' settings name the agency; each policy reads its own.
/// </summary>
internal static class TenantCommands
{
    private const string Scope = "select set_config('platform.agencies', $1, true), set_config('platform.agency', $1, true)";

    /// <returns>The number of rows that the statement wrote.</returns>
    internal static async Task<int> ExecuteFor(this NpgsqlDataSource database, string agency, string sql, params object?[] values)
    {
        await using var batch = Batch(database, agency, sql, values);
        await batch.ExecuteNonQueryAsync();
        return (int)batch.BatchCommands[1].RecordsAffected;
    }

    internal static async Task<List<T>> QueryFor<T>(
        this NpgsqlDataSource database, string agency, Func<NpgsqlDataReader, T> read, string sql, params object?[] values)
    {
        await using var batch = Batch(database, agency, sql, values);
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }

    private static NpgsqlBatch Batch(NpgsqlDataSource database, string agency, string sql, object?[] values)
    {
        // the silo's setting is a comma-separated list: an id with a comma in it would name two agencies
        if (!KeyPart.IsValid(agency))
            throw new ArgumentException("Not an agency's id.", nameof(agency));
        var statement = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            statement.Parameters.Add(new() { Value = value ?? DBNull.Value });
        var batch = database.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Scope) { Parameters = { new() { Value = agency } } });
        batch.BatchCommands.Add(statement);
        return batch;
    }
}
