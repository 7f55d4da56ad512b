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
}
