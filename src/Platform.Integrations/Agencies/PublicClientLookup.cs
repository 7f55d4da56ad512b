using Npgsql;

namespace Platform.Integrations.Agencies;

/// <summary>Finds a client by its public id, before its agency is known.</summary>
public sealed class PublicClientLookup(NpgsqlDataSource source)
{
    /// <summary>Null when there is no such client.</summary>
    public async Task<PublicClient?> FindAsync(string client, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select agency_id, published_version, origins from platform_find_client($1)");
        command.Parameters.Add(new() { Value = client });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new(reader.GetString(0), client, reader.GetInt32(1), [.. reader.GetFieldValue<string[]>(2)])
            : null;
    }
}
