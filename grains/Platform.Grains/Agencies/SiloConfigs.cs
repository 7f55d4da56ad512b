using Orleans.Runtime;
using Platform.Grains.Contracts.Agencies;

namespace Platform.Grains.Agencies;

/// <summary>Has every live silo serve a published config.</summary>
internal sealed class SiloConfigs(IClusterMembershipService membership, PublishedConfigsClient caches, TimeProvider time)
{
    /// <summary>A silo that does not answer by then finds the version itself when it next looks (see <see cref="PublishedConfigs"/>).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public async Task Serve(string agency, string client, PublishedConfig published)
    {
        var began = time.GetTimestamp();
        var served = new HashSet<SiloAddress>();
        while (await Missing(served) is { Count: > 0 } missing && time.GetElapsedTime(began) is var spent && spent < Patience)
        {
            var answers = await Task.WhenAll(missing.Select(silo => TryServe(silo, agency, client, published, Patience - spent)));
            served.UnionWith(missing.Where((_, index) => answers[index]));
            if (answers.Contains(false))
                await Task.Delay(Pause, time);
        }
    }

    /// <summary>Asked anew each round: a dead silo leaves the list, one that just started joins it.</summary>
    private async Task<List<SiloAddress>> Missing(HashSet<SiloAddress> served)
    {
        // the table itself and not the management grain, which may live on the very silo that is gone
        await membership.Refresh();
        return [.. membership.CurrentSnapshot.Members.Values
            .Where(member => member.Status == SiloStatus.Active && !served.Contains(member.SiloAddress)).Select(member => member.SiloAddress)];
    }

    private async Task<bool> TryServe(SiloAddress silo, string agency, string client, PublishedConfig published, TimeSpan patience)
    {
        try
        {
            await caches.On(silo).Serve(agency, client, published).WaitAsync(patience, time);
            return true;
        }
        catch (Exception unreached) when (unreached is TimeoutException or OrleansMessageRejectionException or SiloUnavailableException)
        {
            return false;
        }
    }
}
