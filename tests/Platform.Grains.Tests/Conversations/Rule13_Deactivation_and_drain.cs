using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

[Collection(nameof(SessionsCollection))]
public sealed class Rule13_Deactivation_and_drain(SessionCluster cluster)
{
    private readonly Conversation talk = cluster.New();

    [Fact]
    public async Task Lost_fence_fails_every_waiter_with_retry_and_the_repeat_goes_on_from_the_truth()
    {
        await talk.Say("a");
        var (begun, commit) = talk.HoldCommit();
        var first = talk.Say("b");
        await begun;
        var others = new[] { talk.Say("c"), talk.Say("d", wait: Wait.Durable), talk.Say("b") };
        await talk.Arrived();
        lock (talk.Rows) talk.Rows.Overtake();
        commit.SetResult();

        (await first).Status.ShouldBe(AcceptStatus.Retry);
        (await Task.WhenAll(others)).ShouldAllBe(a => a.Status == AcceptStatus.Retry);
        (await talk.Say("b")).Turn.ShouldBe(2);
    }

    [Fact]
    public async Task Failure_of_the_database_fails_every_waiter_with_retry()
    {
        talk.FailCommits(Fault.Throws);

        (await talk.Say("a")).Status.ShouldBe(AcceptStatus.Retry);
        (await talk.Say("a")).Turn.ShouldBe(1);
    }

    [Fact]
    public async Task Silo_that_stops_lets_everyone_go_at_once_and_the_repeat_is_answered_elsewhere()
    {
        var doomed = await cluster.Cluster.StartAdditionalSiloAsync();
        await cluster.Cluster.WaitForLivenessToStabilizeAsync();
        var talks = Enumerable.Range(0, 24).Select(_ => cluster.New()).ToArray();
        var gates = talks.Select(t => t.Script.Hold()).ToArray();
        var waiting = talks.Select(t => t.Say("a")).ToArray();
        await Task.WhenAll(talks.Select(t => t.Script.Asked()));

        await cluster.Cluster.StopSiloAsync(doomed, TestContext.Current.CancellationToken);
        foreach (var gate in gates) gate.SetResult();

        foreach (var (one, answer) in talks.Zip(waiting))
        {
            var status = (await answer).Status;
            status.ShouldBeOneOf(AcceptStatus.Answered, AcceptStatus.Retry);
            if (status == AcceptStatus.Retry) (await one.Say("a")).Turn.ShouldBe(1);
            one.Rows.Turns.Count.ShouldBe(1);
        }
        waiting.ShouldContain(w => w.Result.Status == AcceptStatus.Retry);
    }
}
