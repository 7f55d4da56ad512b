using Microsoft.Extensions.DependencyInjection;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Turns;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

/// <summary>A silo dies with what it had acknowledged. In a cluster of its own: others would call what is dead.</summary>
public sealed class KilledSiloTests(DurableCluster cluster) : IClassFixture<DurableCluster>
{
    [Fact]
    public async Task Acknowledged_message_of_a_killed_silo_is_answered_after_a_sweep()
    {
        var gates = new List<TaskCompletionSource>();
        var threads = Enumerable.Range(0, 12).Select(_ => DurableCluster.NewThread()).ToArray();
        foreach (var thread in threads)
        {
            gates.Add(Script.Of(thread.ToString()).Hold());
            (await cluster.Session(thread).Accept(Conversation.Request("a", wait: Wait.Durable), null)).Status.ShouldBe(AcceptStatus.Durable);
        }

        await cluster.Kill();
        gates.ForEach(g => g.SetResult());
        await cluster.Look<object>(Guid.Empty, "update messages set at = now() - interval '6 seconds' where status = 'pending' and $1::uuid is not null");
        var sweeper = cluster.Cluster.Silos[0].ServiceProvider.GetRequiredService<Sweeper>();
        while (await cluster.Look<long>(Guid.Empty, "select count(*) from messages where status = 'pending' and $1::uuid is not null") > 0)
            await sweeper.Sweep(TestContext.Current.CancellationToken);

        foreach (var thread in threads) (await Repeating.Accept(cluster.Session(thread), "a")).Turn.ShouldBe(1);
    }
}
