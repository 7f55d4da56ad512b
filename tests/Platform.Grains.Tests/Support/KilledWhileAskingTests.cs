using Microsoft.Extensions.DependencyInjection;
using Platform.Core.Conversations;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Tests.Conversations;
using Platform.Grains.Turns;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Support;

/// <summary>A silo dies while it asks the documents for a turn. In a cluster of its own: others would call what is dead.</summary>
public sealed class KilledWhileAskingTests(DurableCluster cluster) : IClassFixture<DurableCluster>
{
    [Fact]
    public async Task Question_that_a_killed_silo_was_asking_is_answered_by_another()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        cluster.Knowledge.Keep("asking", DurableCluster.RealClient, "Parking: You can park for free in the courtyard behind the house.");
        cluster.Knowledge.Before["asking"] = _ => gate.Task;
        var threads = Enumerable.Range(0, 12).Select(_ => new ThreadKey("asking", DurableCluster.RealClient, Channels.Web, Guid.NewGuid())).ToArray();
        var asked = await Task.WhenAll(threads.Select(t => cluster.Session(t).Accept(Conversation.Request("a", "is there parking?", Wait.Durable), null)));
        asked.ShouldAllBe(a => a.Status == AcceptStatus.Durable || a.Status == AcceptStatus.Answered);

        await cluster.Kill();
        gate.SetResult();
        await cluster.Look<object>(Guid.Empty, "update messages set at = now() - interval '6 seconds' where status = 'pending' and $1::uuid is not null");
        var sweeper = cluster.Cluster.Silos[0].ServiceProvider.GetRequiredService<Sweeper>();
        while (await cluster.Look<long>(Guid.Empty, "select count(*) from messages where status = 'pending' and $1::uuid is not null") > 0)
            await sweeper.Sweep(TestContext.Current.CancellationToken);

        foreach (var thread in threads) (await Repeating.Accept(cluster.Session(thread), "a")).Turn.ShouldBe(1);
    }
}
