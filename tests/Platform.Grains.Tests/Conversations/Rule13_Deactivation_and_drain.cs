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
        using var session = new PumpHarness();
        _ = session.Say("a");
        session.Answer();
        session.EndWrite();
        var waiting = new[] { session.Say("b"), session.Say("c"), session.Say("d", Wait.Durable), session.Say("b") };
        session.Answer();
        var takeover = session.TakeOver();
        session.Rows.Overtake();
        session.EndWrite();

        (await Task.WhenAll(waiting)).ShouldAllBe(a => a.Status == AcceptStatus.Retry);
        (await takeover).ShouldBeFalse();
        session.Activate();
        var again = session.Say("b");
        session.Answer();
        session.EndWrite();
        (await again).Turn.ShouldBe(2);
    }

    [Fact]
    public async Task Activation_that_lost_goes_away_and_the_next_answers()
    {
        await talk.Say("a");
        lock (talk.Rows) talk.Rows.Overtake();

        (await talk.Say("b")).Status.ShouldBe(AcceptStatus.Retry);
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
