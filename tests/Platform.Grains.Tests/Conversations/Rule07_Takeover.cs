using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

[Collection(nameof(SessionsCollection))]
public sealed class Rule07_Takeover(SessionCluster cluster)
{
    private readonly Conversation talk = cluster.New();

    [Fact]
    public async Task Takeover_waits_for_the_commit_in_flight_and_then_raises_the_epoch()
    {
        var (begun, commit) = talk.HoldCommit();
        var answered = talk.Say("a");
        await begun;
        var takeover = talk.Grain.TakeOver("maria");
        takeover.IsCompleted.ShouldBeFalse();
        commit.SetResult();

        (await takeover).ShouldBeTrue();

        (await answered).Turn.ShouldBe(1);
        talk.Rows.Writes.Select(w => w.GetType()).ShouldBe([typeof(TurnCommit), typeof(ModeChange)]);
        (talk.Rows.Newest!.Mode, talk.Rows.Newest.Epoch).ShouldBe((SessionMode.Human, 1));
    }

    [Fact]
    public async Task Takeover_drops_the_turn_that_is_thought_about_and_hands_its_message_to_the_human()
    {
        talk.Script.Hold();
        var waiting = talk.Say("a");
        await talk.Script.Asked();

        (await talk.Grain.TakeOver("maria")).ShouldBeTrue();

        var answer = await waiting;
        (answer.Status, answer.Turn, Conversation.Text(answer), Conversation.Escalated(answer)).ShouldBe((AcceptStatus.Answered, null, "", true));
        talk.Rows.Messages.Single().Status.ShouldBe("for_human");
        talk.Rows.Turns.ShouldBeEmpty();
    }

    [Fact]
    public async Task Message_in_human_mode_is_for_the_human_and_never_answered_by_the_bot_later()
    {
        await talk.Say("a");
        await talk.Grain.TakeOver("maria");
        (await talk.Say("b")).Turn.ShouldBeNull();
        (await talk.Grain.HandBack("maria")).ShouldBeTrue();
        await cluster.Collect();

        var again = await talk.Say("b");

        (again.Turn, again.Replayed, Conversation.Escalated(again)).ShouldBe((null, true, true));
        (await talk.Say("c")).Turn.ShouldBe(2);
    }

    [Fact]
    public async Task Takeover_is_acknowledged_after_sends_in_progress_ended_and_the_session_goes_on_meanwhile()
    {
        await talk.Say("a");
        cluster.Outbox.Sending(talk.Key.Thread, true);
        var takeover = talk.Grain.TakeOver("maria");
        await cluster.Outbox.Asked(talk.Key.Thread);

        (await talk.Say("b")).Turn.ShouldBeNull();
        takeover.IsCompleted.ShouldBeFalse();
        cluster.Outbox.Sending(talk.Key.Thread, false);

        (await takeover).ShouldBeTrue();
    }

    [Fact]
    public async Task Takeover_and_hand_back_may_be_repeated()
    {
        await talk.Say("a");

        (await talk.Grain.TakeOver("maria")).ShouldBeTrue();
        (await talk.Grain.TakeOver("maria")).ShouldBeTrue();
        (await talk.Grain.HandBack("maria")).ShouldBeTrue();
        (await talk.Grain.HandBack("maria")).ShouldBeTrue();

        talk.Rows.Newest!.Epoch.ShouldBe(2);
    }

    [Fact]
    public async Task Takeover_whose_write_failed_is_not_acknowledged_and_may_be_repeated()
    {
        await talk.Say("a");
        var faults = new Queue<Fault>([Fault.Throws]);
        talk.BeforeWrite(_ => Task.FromResult(faults.TryDequeue(out var fault) ? fault : Fault.None));

        (await talk.Grain.TakeOver("maria")).ShouldBeFalse();
        (await talk.Grain.TakeOver("maria")).ShouldBeTrue();
    }

    [Fact]
    public async Task Takeover_while_a_taken_time_is_looked_up_again_does_not_wait_for_another_turn()
    {
        using var session = new PumpHarness();
        var waiting = session.Say("a");
        session.Answer();
        var takeover = session.TakeOver();
        session.EndWrite(Fault.TimeTaken);
        session.EndWrite();
        session.EndWrite();

        (await takeover).ShouldBeTrue();
        (await waiting).Turn.ShouldBeNull();
        session.Rows.Writes.Select(w => w.GetType()).ShouldBe([typeof(TurnCommit), typeof(ModeChange), typeof(HumanMessages)]);
    }
}
