using Npgsql;

namespace Platform.Testing.Postgres;

/// <summary>The PostgreSQL server that tests make their databases on: <c>PLATFORM_TEST_PG</c> (./test sets it), else the usual development server.</summary>
internal static class TestServer
{
    private const string Development = "Host=127.0.0.1;Port=54317;Username=postgres;Database=postgres";

    /// <summary>The password of every role the tests make: the server is thrown away with them.</summary>
    internal const string RolePassword = "test";

    /// <summary>A superuser's connection. Unpooled: these are few, and a template must be free of sessions to be copied.</summary>
    internal static string Superuser(string database = "postgres") => Given(database, pooling: false).ConnectionString;

    /// <summary>A superuser's connection for the tests themselves.</summary>
    internal static string Pooled(string database) => Given(database, pooling: true).ConnectionString;

    /// <summary>A connection of one of the product's roles.</summary>
    internal static string As(string role, string database)
    {
        var connection = Given(database, pooling: true);
        (connection.Username, connection.Password) = (role, RolePassword);
        return connection.ConnectionString;
    }

    internal static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, sql);
    }

    internal static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    internal static async Task<bool> AnyAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is not null;
    }

    private static NpgsqlConnectionStringBuilder Given(string database, bool pooling) =>
        // 20 a pool: many databases at once must not use up the server
        new(Environment.GetEnvironmentVariable("PLATFORM_TEST_PG") is { Length: > 0 } given ? given : Development)
        {
            Database = database,
            Pooling = pooling,
            MaxPoolSize = 20,
        };
}
