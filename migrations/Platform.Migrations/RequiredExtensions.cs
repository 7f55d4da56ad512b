using Npgsql;

namespace Platform.Migrations;

/// <summary>The extensions the schema stands on. A missing one is created where the role may, else named for the administrator.</summary>
internal static class RequiredExtensions
{
    private static readonly string[] Names = ["vector", "btree_gist", "btree_gin", "pg_trgm"];

    internal static async Task EnsureAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var name in Names)
            await EnsureAsync(connection, name, cancellation);
    }

    private static async Task EnsureAsync(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        try
        {
            await using var command = new NpgsqlCommand($"create extension if not exists {name}", connection);
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new MigrationException(
                $"the database '{connection.Database}' lacks the extension {name}: have an administrator (superuser) run in it: create extension {name};", refused);
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.FeatureNotSupported or PostgresErrorCodes.UndefinedFile)
        {
            var major = connection.PostgreSqlVersion.Major;
            throw new MigrationException(
                $"the server of '{connection.Database}' has no {(name == "vector" ? "pgvector" : name)}: install it there (Debian: apt-get install postgresql-{major}-{(name == "vector" ? "pgvector" : "contrib")}), then have a superuser run: create extension {name};", missing);
        }
    }
}
