using Microsoft.Extensions.Logging;
using Platform.Core.Privacy;
using Platform.Grains.Agencies;

namespace Platform.Grains.Privacy;

/// <summary>Erases what its client's published config lets nobody keep any longer. What the config says is made known first: until then nothing goes.</summary>
public sealed class RetentionRound(IRetention retention, IPublishedConfigs configs, TimeProvider time, ILogger<RetentionRound> log)
{
    /// <summary>A batch holds its rows for some tens of milliseconds: no turn waits for more.</summary>
    private const int Sessions = 100;
    private const int Clients = 50;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);
    private long? rested;

    /// <summary>One batch; while there is nothing more to do, one a minute. Answers whether it did one.</summary>
    public async Task<bool> Run(CancellationToken cancellation)
    {
        if (rested is { } since && time.GetElapsedTime(since) < Rest) return false;
        foreach (var (agency, client) in await retention.Unknown(Clients, cancellation)) await Learn(agency, client, cancellation);
        rested = await retention.Erase(Sessions, cancellation) ? null : time.GetTimestamp();
        return true;
    }

    // one client's config that cannot be read keeps that client's rows, and no other's
    private async Task Learn(string agency, string client, CancellationToken cancellation)
    {
        try
        {
            if (await configs.Current(agency, client) is ConfigLookup.Found { Config: var config })
                await retention.Know(agency, client, config.Version, config.Policies.RetentionDays, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.RetentionUnknown(log, agency, client, failure);
        }
    }
}
