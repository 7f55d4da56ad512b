using Npgsql;
using Platform.Testing.Postgres;

namespace Platform.Migrations.Tests;

/// <summary>A database of the owner with nothing in it, beside the migrated one of the test class.</summary>
internal sealed class EmptyDatabase(TestDatabase beside, string name) : IAsyncDisposable
{
    internal string Owner => new NpgsqlConnectionStringBuilder(beside.Owner) { Database = Name }.ConnectionString;

    internal static async Task<EmptyDatabase> CreateAsync(TestDatabase beside, bool vector = true)
    {
        var empty = new EmptyDatabase(beside, $"{beside.Name}_{Guid.NewGuid():N}"[..60]);
        await empty.ExecuteAsync("postgres", $"create database {empty.Name} owner {new NpgsqlConnectionStringBuilder(beside.Owner).Username}");
        if (vector)
            await empty.ExecuteAsync(empty.Name, "create extension vector");
        return empty;
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync("postgres", $"drop database {Name} with (force)");

    private string Name { get; } = name;

    private async Task ExecuteAsync(string database, string sql)
    {
        var admin = new NpgsqlConnectionStringBuilder(beside.Admin) { Database = database, Pooling = false };
        await using var connection = new NpgsqlConnection(admin.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
