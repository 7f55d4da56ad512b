using Npgsql;

namespace Platform.Testing.Postgres;

/// <summary>A PostgreSQL server that tests make their databases on.</summary>
/// <param name="given">A superuser's connection.</param>
internal sealed class TestServer(string given)
{
    private const string Development = "Host=127.0.0.1;Port=54317;Username=postgres;Database=postgres";

    /// <summary>The password of every role the tests make: the server is thrown away with them.</summary>
    internal const string RolePassword = "test";

    private readonly Lock once = new();
    private Task<string>? template;

    /// <summary>The one that all tests share: <c>PLATFORM_TEST_PG</c> (./test sets it), else the usual development server.</summary>
    internal static TestServer Shared { get; } = new(Environment.GetEnvironmentVariable("PLATFORM_TEST_PG") is { Length: > 0 } set ? set : Development);

    /// <summary>A superuser's connection. Unpooled: these are few, and a template must be free of sessions to be copied.</summary>
    internal string Superuser(string database = "postgres") => Connection(database, pooling: false).ConnectionString;

    /// <summary>A superuser's connection for the tests themselves.</summary>
    internal string Pooled(string database) => Connection(database, pooling: true).ConnectionString;

    /// <summary>A connection of one of the product's roles.</summary>
    internal string As(string role, string database)
    {
        var connection = Connection(database, pooling: true);
        (connection.Username, connection.Password) = (role, RolePassword);
        return connection.ConnectionString;
    }

    /// <summary>The name of the migrated database that all others are copies of; made at the first call.</summary>
    internal Task<string> Template()
    {
        lock (once) return template ??= TemplateDatabase.BuildAsync(this);
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

    private NpgsqlConnectionStringBuilder Connection(string database, bool pooling) =>
        // 20 a pool: many databases at once must not use up the server
        new(given) { Database = database, Pooling = pooling, MaxPoolSize = 20 };
}
