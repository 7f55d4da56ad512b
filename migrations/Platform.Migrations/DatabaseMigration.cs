using Npgsql;

namespace Platform.Migrations;

/// <summary>Brings a database to the schema of this build.</summary>
public static class DatabaseMigration
{
    /// <summary>
    /// Checks the database, makes the hosts' roles and applies every script that was not applied yet, in order, each in its
    /// own transaction. An advisory lock is held from first to last: of two that start at once the second waits, then finds
    /// nothing to do.
    /// </summary>
    /// <returns>The names of the scripts applied now.</returns>
    /// <exception cref="MigrationException">The message says in one line what is wrong and what to do.</exception>
    public static async Task<IReadOnlyList<string>> ApplyAsync(MigrationSettings settings, CancellationToken cancellation = default)
    {
        // No pool: nothing of this run may stay connected (a test's template database must be free of sessions).
        var owner = new NpgsqlConnectionStringBuilder(ConnectionText.Parse(settings.Owner).ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(owner.ConnectionString);
        await connection.OpenAsync(cancellation);
        await MigrationLock.TakeAsync(connection, cancellation);
        await RequiredExtensions.EnsureAsync(connection, cancellation);
        await DatabaseRoles.EnsureAsync(connection, owner, settings, cancellation);
        return Scripts.Apply(owner.ConnectionString);
    }
}
