using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Platform.Integrations.Database;

/// <summary>Ends the start of a host whose role would pass by row-level security. Waits for a database that is not there yet.</summary>
public sealed class DatabaseRoleCheck(NpgsqlDataSource source, TimeProvider time, ILogger<DatabaseRoleCheck> log) : IHostedService
{
    private const string Mighty = "select rolsuper or rolbypassrls from pg_roles where rolname = current_user";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <exception cref="StartException">The role is a superuser or has BYPASSRLS.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        while (!await PassesAsync(cancellationToken))
            await Task.Delay(Pause, time, cancellationToken);
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
        catch (NpgsqlException unreachable) when (!cancellation.IsCancellationRequested)
        {
            Log.DatabaseUnreachable(log, unreachable.SqlState ?? unreachable.GetType().Name);
            return false;
        }
    }
}
