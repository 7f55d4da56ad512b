using Npgsql;
using Orleans.Runtime;
using Platform.Grains.Contracts.Conversations;
using Platform.Web.Hosting;

namespace Platform.Web.Health;

/// <summary>Whether requests can be served.</summary>
internal sealed class Readiness(NpgsqlDataSource source, IClusterClient cluster, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Readiness> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The part that does not answer; null when all do.</summary>
    internal async Task<string?> MissingAsync(CancellationToken cancellation)
    {
        // the host is up only when its cluster client is, and a stopping one wants no new requests
        if (!lifetime.ApplicationStarted.IsCancellationRequested || lifetime.ApplicationStopping.IsCancellationRequested)
            return "host";
        return await AnswersAsync("database", AskDatabaseAsync, cancellation) is false ? "database"
            : await AnswersAsync("cluster", AskClusterAsync, cancellation) is false ? "cluster" : null;
    }

    private async Task<bool> AnswersAsync(string part, Func<CancellationToken, Task> ask, CancellationToken cancellation)
    {
        try
        {
            await ask(cancellation).WaitAsync(Patience, time, cancellation);
            return true;
        }
        catch (Exception failure) when (failure is NpgsqlException or OrleansException or TimeoutException)
        {
            Log.NotReady(log, part, failure.GetType().Name);
            return false;
        }
    }

    private async Task AskDatabaseAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select 1");
        await command.ExecuteScalarAsync(cancellation);
    }

    private Task AskClusterAsync(CancellationToken cancellation)
    {
        // which also says whether the silos have told what grains there are
        cluster.Reach<ISessionGrain>("ready");
        return cluster.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true);
    }
}
