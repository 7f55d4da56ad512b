using Npgsql;

namespace Platform.Integrations.Database;

/// <summary>The database as one agency sees it: every query of the web host goes through here, and the silo's reads of knowledge.</summary>
public sealed class TenantDatabase(NpgsqlDataSource source)
{
    /// <summary>Opens a transaction in which row-level security shows one agency's rows only. Dispose it: nothing stays set on the pooled connection.</summary>
    public async Task<TenantConnection> OpenAsync(string agency, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellation);
            var tenant = new TenantConnection(agency, connection, transaction);
            await tenant.EnterAsync(cancellation);
            return tenant;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>One read in a transaction of its own.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync<T>(string agency, string sql, IEnumerable<object?> values, Func<NpgsqlDataReader, T> row, CancellationToken cancellation)
    {
        await using var tenant = await OpenAsync(agency, cancellation);
        return await tenant.ReadAsync(sql, values, row, cancellation);
    }
}
