using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

[Collection(nameof(SessionsCollection))]
public sealed class Rule03_Accept_before_acknowledge(SessionCluster cluster)
{
    private readonly Conversation talk = cluster.New();

    [Fact]
    public async Task Quick_turn_acknowledges_a_webhook_with_its_one_write()
    {
        using var session = new PumpHarness();
        var webhook = session.Say("a", Wait.Durable);
        session.Pass(TimeSpan.FromMilliseconds(24));
        session.Answer();
        session.EndWrite();

        (await webhook).Status.ShouldBe(AcceptStatus.Answered);
        session.Rows.Writes.Single().ShouldBeOfType<TurnCommit>();
    }

    [Fact]
    public async Task Slow_turn_acknowledges_a_webhook_by_its_row_and_answers_later()
    {
        var gate = talk.Script.Hold();

        (await talk.Say("a", wait: Wait.Durable)).Status.ShouldBe(AcceptStatus.Durable);

        talk.Rows.Writes.Single().ShouldBeOfType<EarlyWrite>();
        gate.SetResult();
        (await talk.Say("a")).Turn.ShouldBe(1);
    }

    [Fact]
    public async Task Webhook_that_comes_while_a_turn_thinks_is_acknowledged_without_waiting_for_it()
    {
        var gate = talk.Script.Hold();
        var thinking = talk.Say("a");
        await talk.Script.Asked();

        (await talk.Say("b", wait: Wait.Durable)).Status.ShouldBe(AcceptStatus.Durable);

        thinking.IsCompleted.ShouldBeFalse();
        gate.SetResult();
        (await thinking).Turn.ShouldBe(1);
        (await talk.Say("b")).Turn.ShouldBe(2);
    }

    [Fact]
    public async Task Once_an_outcome_is_handed_to_commit_no_early_write_starts()
    {
        using var session = new PumpHarness();
        var answered = session.Say("a");
        session.Answer();
        var webhook = session.Say("b", Wait.Durable);
        session.Pass(TimeSpan.FromSeconds(1));

        session.Write!.Value.What.ShouldBeOfType<TurnCommit>();
        session.EndWrite();
        session.Answer();
        session.EndWrite();
        (await answered).Turn.ShouldBe(1);
        (await webhook).Status.ShouldBe(AcceptStatus.Answered);
        session.Rows.Writes.ShouldAllBe(w => w is TurnCommit);
    }

    [Fact]
    public async Task One_message_more_than_twenty_is_too_much_and_the_twenty_are_answered()
    {
        using var session = new PumpHarness();
        var waiting = Enumerable.Range(0, 20).Select(n => session.Say($"m{n}")).ToArray();

        (await session.Say("more")).Status.ShouldBe(AcceptStatus.QueueFull);

        session.Say("m3").IsCompleted.ShouldBeFalse();
        session.Answer();
        session.EndWrite();
        session.Answer();
        session.EndWrite();
        (await Task.WhenAll(waiting)).Select(a => a.Turn).ShouldBe([1, .. Enumerable.Repeat<int?>(2, 19)]);
    }

    [Theory]
    [InlineData("draft", AcceptStatus.NotPublished)]
    [InlineData("nobody", AcceptStatus.UnknownClient)]
    public async Task Client_that_cannot_answer_turns_the_message_away_and_keeps_nothing(string client, AcceptStatus status)
    {
        var refused = cluster.New(client: client);

        (await refused.Say("a")).Status.ShouldBe(status);

        refused.Rows.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Text_that_no_store_can_keep_is_kept_without_its_odd_characters()
    {
        await talk.Say("a\0", "half \ud83d and nul \0");

        talk.Rows.Turns[0].Messages[0].ShouldSatisfyAllConditions(m => m.Id.ShouldBe("a\ufffd"), m => m.Text.ShouldBe("half \ufffd and nul \ufffd"));
        (await talk.Say("a\0")).Replayed.ShouldBeTrue();
    }
}
