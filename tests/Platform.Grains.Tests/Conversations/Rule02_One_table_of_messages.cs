using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

[Collection(nameof(SessionsCollection))]
public sealed class Rule02_One_table_of_messages(SessionCluster cluster)
{
    private readonly Conversation talk = cluster.New();

    [Fact]
    public async Task Message_written_early_gets_its_turn_from_the_commit()
    {
        var gate = talk.Script.Hold();
        (await talk.Say("a", wait: Wait.Durable)).Status.ShouldBe(AcceptStatus.Durable);
        talk.Rows.Messages.ShouldBe([("a", "pending", 1, null)]);

        gate.SetResult();
        (await talk.Say("a")).Turn.ShouldBe(1);

        talk.Rows.Messages.ShouldBe([("a", "answered", 1, 1)]);
    }

    [Fact]
    public async Task Message_that_another_activation_answered_makes_the_commit_lose_and_gets_that_answer()
    {
        var gate = talk.Script.Hold();
        var old = talk.Say("a", "one");
        await talk.Script.Asked();
        lock (talk.Rows) talk.Rows.Commit(Elsewhere("a"));
        gate.SetResult();

        var answer = await old;

        (answer.Status, answer.Turn, answer.Replayed).ShouldBe((AcceptStatus.Answered, 1, true));
        Conversation.Text(answer).ShouldBe("said elsewhere");
        talk.Rows.Turns.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Burst_with_an_old_message_answers_the_old_from_the_table_and_the_new_with_a_turn()
    {
        using var session = new PumpHarness();
        var first = session.Say("first");
        session.Rows.Remember("old", 1, 1);
        var (old, fresh) = (session.Say("old"), session.Say("new"));
        session.Answer();
        session.EndWrite();
        session.Answer();
        session.EndWrite();
        session.Answer();
        session.EndWrite();

        ((await first).Turn, (await old).Turn, (await fresh).Turn).ShouldBe((1, 1, 2));
        session.Rows.Turns.Select(t => t.Turn).ShouldBe([1, 2]);
    }

    private TurnCommit Elsewhere(string id) => new()
    {
        Thread = new(talk.Key, "ext-1", false, Person.Unknown),
        Session = 1,
        Turn = 1,
        Version = 0,
        Epoch = 0,
        At = NodaTime.SystemClock.Instance.GetCurrentInstant(),
        Messages = [new(id, "one", default)],
        Body = TurnBody.Write(1, "said elsewhere", [], new()),
        ConfigVersion = 1,
    };
}
