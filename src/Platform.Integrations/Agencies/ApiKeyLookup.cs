using Npgsql;

namespace Platform.Integrations.Agencies;

/// <summary>Finds the agency of an API key: only the key's SHA-256 is stored.</summary>
public sealed class ApiKeyLookup(NpgsqlDataSource source)
{
    /// <summary>Null for a key that is unknown or revoked.</summary>
    /// <param name="hash">SHA-256 of the key's UTF-8 bytes.</param>
    public async Task<ApiCaller?> FindAsync(byte[] hash, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select agency_id, key_id from platform_find_api_key($1)");
        command.Parameters.Add(new() { Value = hash });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? new(reader.GetString(0), reader.GetGuid(1)) : null;
    }
}
