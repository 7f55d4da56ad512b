using NodaTime;
using Orleans.Runtime;
using Platform.Grains.Tests.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Usage;

public sealed class BudgetGrainTests(BudgetCluster cluster) : IClassFixture<BudgetCluster>
{
    private const decimal Limit = 5;
    private readonly string agency = $"b{Guid.NewGuid():N}"[..20];

    private void Allow(decimal usd) => FixedConfigs.Budgets[agency] = new(usd, false);

    [Fact]
    public async Task Thousand_askings_at_once_get_what_the_month_has_and_no_more()
    {
        Allow(Limit);
        var granted = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => cluster.Budget(agency).Reserve(Guid.NewGuid(), 0.01m)));
        granted.Count(g => g).ShouldBe(500);
    }

    [Fact]
    public async Task Settled_money_can_be_reserved_again_also_after_the_grain_was_put_away()
    {
        Allow(Limit);
        var asking = Guid.NewGuid();
        (await cluster.Budget(agency).Reserve(asking, 4)).ShouldBeTrue();
        (await cluster.Budget(agency).Reserve(Guid.NewGuid(), 2)).ShouldBeFalse();
        await cluster.Budget(agency).Settle(asking, 1);
        await cluster.Budget(agency).Settle(asking, 1);
        await cluster.Collect();

        (await cluster.Budget(agency).Reserve(Guid.NewGuid(), 4.5m)).ShouldBeFalse();
        (await cluster.Budget(agency).Reserve(Guid.NewGuid(), 4)).ShouldBeTrue();
    }

    [Fact]
    public async Task Killed_silos_lose_at_most_what_was_not_spent_and_the_month_is_never_passed()
    {
        Allow(Limit);
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

    [Fact]
    public async Task Next_month_begins_anew()
    {
        Allow(Limit);
        (await cluster.Budget(agency).Reserve(Guid.NewGuid(), Limit)).ShouldBeTrue();
        (await cluster.Budget(agency).Reserve(Guid.NewGuid(), 0.01m)).ShouldBeFalse();
        cluster.Clock.Advance(Duration.FromDays(31));
        (await cluster.Budget(agency).Reserve(Guid.NewGuid(), Limit)).ShouldBeTrue();
    }

    [Fact]
    public async Task Agencies_and_clients_have_each_their_own()
    {
        Allow(Limit);
        (await cluster.Budget(agency).Reserve(Guid.NewGuid(), Limit)).ShouldBeTrue();
        (await cluster.Budget(agency + "x").Reserve(Guid.NewGuid(), 1)).ShouldBeTrue();
    }

    // A call that is lost with its silo is repeated with the same id, as callers do that know nothing of its outcome.
    private async Task<bool> Reserve(decimal usd)
    {
        var asking = Guid.NewGuid();
        while (true)
        {
            try
            {
                return await cluster.Budget(agency).Reserve(asking, usd).WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
            }
            catch (Exception gone) when (gone is TimeoutException or OrleansException)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
    }

    private async Task<Orleans.TestingHost.InProcessSiloHandle> Home()
    {
        var address = await cluster.Cluster.Client.GetGrain<IManagementGrain>(0).GetActivationAddress(cluster.Budget(agency));
        return cluster.Cluster.Silos.First(s => s.SiloAddress.Equals(address));
    }
}
