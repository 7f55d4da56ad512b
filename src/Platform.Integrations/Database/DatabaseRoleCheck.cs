using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Platform.Integrations.Database;

/// <summary>
/// Ends the start of a host whose role would pass by row-level security, or whose connection string the server refuses. Waits
/// for a database that is not there yet.
/// </summary>
public sealed class DatabaseRoleCheck(NpgsqlDataSource source, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<DatabaseRoleCheck> log) : IHostedService
{
    private const string Mighty = "select rolsuper or rolbypassrls from pg_roles where rolname = current_user";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <exception cref="StartException">The role is a superuser or has BYPASSRLS, or it, its password or the database is wrong.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!await PassesAsync(cancellationToken))
                await Task.Delay(Pause, time, cancellationToken);
        }
        catch (StartException)
        {
            // services that start beside this one, such as one that waits for its cluster, are not waited for
            lifetime.StopApplication();
            throw;
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> PassesAsync(CancellationToken cancellation)
    {
        try
        {
            await using var command = source.CreateCommand(Mighty);
            return await command.ExecuteScalarAsync(cancellation) is true
                ? throw new StartException("the database role of ConnectionStrings__Platform is a superuser or has BYPASSRLS: use the host's own role (platform_silo, platform_web).")
                : true;
        }
        catch (PostgresException refused) when (Reason(refused.SqlState) is { } reason)
        {
            throw new StartException($"{reason}: correct ConnectionStrings__Platform of this host.", refused);
        }
        catch (NpgsqlException unreachable) when (!cancellation.IsCancellationRequested)
        {
            Log.DatabaseUnreachable(log, unreachable.SqlState ?? unreachable.GetType().Name);
            return false;
        }
    }

    // What no waiting mends. A server that starts, stops or has no room is waited for.
    private static string? Reason(string state) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "PostgreSQL refuses the role or its password",
        PostgresErrorCodes.InvalidCatalogName => "PostgreSQL has no such database",
        PostgresErrorCodes.InsufficientPrivilege => "the role may not connect to the database",
        _ => null,
    };
}
