using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Platform.Migrations;

namespace Platform.Testing.Postgres;

/// <summary>
/// A database migrated once and then copied for every test: a copy takes a fraction of a migration. Its name holds a hash of
/// the scripts, so a changed script makes a new one; test processes that run side by side share it under an advisory lock.
/// It is migrated by a plain role, as on a server of one's own: what needs a superuser fails here, not at the customer's.
/// </summary>
internal static class TemplateDatabase
{
    internal const string OwnerRole = "platform_owner";
    private const long LockKey = 0x706c74656d706c74;

    /// <summary>The template's name; built first where it is not there yet.</summary>
    internal static async Task<string> BuildAsync(TestServer server)
    {
        var name = $"platform_template_{ScriptsHash()}";
        await using var connection = new NpgsqlConnection(server.Superuser());
        await connection.OpenAsync();
        await TestServer.ExecuteAsync(connection, $"select pg_advisory_lock({LockKey})");
        if (!await TestServer.AnyAsync(connection, $"select 1 from pg_database where datname = '{name}'"))
            await BuildAsync(server, connection, name);
        return name;
    }

    private static async Task BuildAsync(TestServer server, NpgsqlConnection connection, string name)
    {
        // Migrated under another name and renamed when whole: a run that was killed half-way leaves no half template.
        var building = name + "_building";
        if (!await TestServer.AnyAsync(connection, $"select 1 from pg_roles where rolname = '{OwnerRole}'"))
            await TestServer.ExecuteAsync(connection, $"create role {OwnerRole} login createrole password '{TestServer.RolePassword}'");
        await TestServer.ExecuteAsync(connection, $"drop database if exists {building} with (force)");
        await TestServer.ExecuteAsync(connection, $"create database {building} owner {OwnerRole} template template0 encoding 'UTF8'");
        await TestServer.ExecuteAsync(server.Superuser(building), "create extension vector");
        await DatabaseMigration.ApplyAsync(new MigrationSettings(server.As(OwnerRole, building), TestServer.RolePassword, TestServer.RolePassword));
        await TestServer.ExecuteAsync(connection, $"alter database {building} rename to {name}");
    }

    private static string ScriptsHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (script, text) in Scripts.All)
            hash.AppendData(Encoding.UTF8.GetBytes(script + "\n" + text));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
