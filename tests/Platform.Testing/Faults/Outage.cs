using Npgsql;

namespace Platform.Testing.Faults;

/// <summary>A database that goes away under load: every connection is cut and none is let in for a while, as when a server restarts.</summary>
public static class Outage
{
    /// <param name="database">Its name.</param>
    /// <param name="server">A superuser's connection to another database of the same server.</param>
    public static Task Of(string database, string server, TimeSpan time) => Of(database, server, () => Task.Delay(time));

    /// <inheritdoc cref="Of(string, string, TimeSpan)"/>
    /// <param name="meanwhile">Done while it is away.</param>
    public static async Task Of(string database, string server, Func<Task> meanwhile)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await Run(connection, $"alter database {database} allow_connections false");
        await Run(connection, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database}'");
        await meanwhile();
        await Run(connection, $"alter database {database} allow_connections true");
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
