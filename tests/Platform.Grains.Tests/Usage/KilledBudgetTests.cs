using Orleans.Runtime;
using Platform.Grains.Tests.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Usage;

/// <summary>Silos die with the money they had taken. In a cluster of its own: others would call what is dead.</summary>
public sealed class KilledBudgetTests(BudgetCluster cluster) : IClassFixture<BudgetCluster>
{
    private const decimal Limit = 5;
    private readonly string agency = $"b{Guid.NewGuid():N}"[..20];

    [Fact]
    public async Task Killed_silos_lose_at_most_what_was_not_spent_and_the_month_is_never_passed()
    {
        FixedConfigs.Budgets[agency] = new(Limit, false);
        var spent = 0m;
        for (var round = 0; round < 3; round++)
        {
            for (var n = 0; n < 100; n++)
                if (await Reserve(0.02m)) spent += 0.02m;
            if (round < 2) await cluster.Cluster.KillSiloAsync(await Home(), TestContext.Current.CancellationToken);
        }

        spent.ShouldBeLessThanOrEqualTo(Limit);
        // two crashes lose two blocks of a fiftieth at most
        spent.ShouldBeGreaterThanOrEqualTo(Limit - 2 * Limit / 50);
    }

    // A call that is lost with its silo is repeated with the same id, as callers do that know nothing of its outcome.
    private async Task<bool> Reserve(decimal usd)
    {
        var asking = Guid.NewGuid();
        var granted = false;
        await Repeating.Until(async () =>
        {
            granted = await cluster.Budget(agency).Reserve(asking, usd);
            return true;
        });
        return granted;
    }

    private async Task<Orleans.TestingHost.InProcessSiloHandle> Home()
    {
        SiloAddress? address = null;
        await Repeating.Until(async () => (address = await cluster.Cluster.Client.GetGrain<IManagementGrain>(0).GetActivationAddress(cluster.Budget(agency))) is not null);
        return cluster.Cluster.Silos.First(s => s.SiloAddress.Equals(address));
    }
}
