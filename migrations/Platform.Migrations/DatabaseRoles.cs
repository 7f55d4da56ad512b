using Npgsql;

namespace Platform.Migrations;

/// <summary>The two roles the hosts sign in as. Neither may pass by row-level security.</summary>
public static class DatabaseRoles
{
    /// <summary>The silo's role.</summary>
    public const string Silo = "platform_silo";

    /// <summary>The web host's role.</summary>
    public const string Web = "platform_web";

    internal static async Task EnsureAsync(
        NpgsqlConnection connection, NpgsqlConnectionStringBuilder owner, MigrationSettings settings, CancellationToken cancellation)
    {
        foreach (var (role, password) in new[] { (Silo, settings.SiloPassword), (Web, settings.WebPassword) })
        {
            // Roles belong to the whole server. One that already signs in with its password is left alone, so an
            // administrator may make them beforehand and the owner then needs no right to create roles.
            if (!await SignsInAsync(owner, role, password, cancellation))
                await SetAsync(connection, role, password, cancellation);
            await RefuseTheMightyAsync(connection, role, cancellation);
        }
    }

    private static async Task<bool> SignsInAsync(
        NpgsqlConnectionStringBuilder owner, string role, string password, CancellationToken cancellation)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = role, Password = password };
            await using var attempt = new NpgsqlConnection(builder.ConnectionString);
            await attempt.OpenAsync(cancellation);
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            return false;
        }
    }

    private static async Task SetAsync(NpgsqlConnection connection, string role, string password, CancellationToken cancellation)
    {
        try
        {
            await using var command = new NpgsqlCommand(await ExistsAsync(connection, role, cancellation)
                ? $"alter role {role} login password {Literal(password)}"
                : $"create role {role} login password {Literal(password)}", connection);
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new MigrationException(
                $"the role '{connection.UserName}' may not set up {role}: have an administrator (superuser) run: alter role \"{connection.UserName}\" createrole; or create {role} with the password of Roles__SiloPassword or Roles__WebPassword", refused);
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string role, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select 1 from pg_roles where rolname = $1", connection) { Parameters = { new() { Value = role } } };
        return await command.ExecuteScalarAsync(cancellation) is not null;
    }

    private static async Task RefuseTheMightyAsync(NpgsqlConnection connection, string role, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select rolsuper or rolbypassrls from pg_roles where rolname = $1", connection) { Parameters = { new() { Value = role } } };
        if (await command.ExecuteScalarAsync(cancellation) is true)
            throw new MigrationException($"the role {role} passes by row-level security: have an administrator (superuser) run: alter role {role} nosuperuser nobypassrls;");
    }

    // A utility statement takes no parameters. Standard strings: only the quote needs doubling.
    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
