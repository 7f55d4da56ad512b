using Npgsql;

namespace Platform.Migrations;

/// <summary>One migration at a time in a database: a session lock that ends with its connection, also when the program is killed.</summary>
internal static class MigrationLock
{
    // "platform" in ASCII: the same number in every release, or two releases would not see each other.
    private const long Key = 0x706c6174666f726d;

    internal static async Task TakeAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_lock($1)", connection)
        {
            Parameters = { new() { Value = Key } },
            CommandTimeout = 0,
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
