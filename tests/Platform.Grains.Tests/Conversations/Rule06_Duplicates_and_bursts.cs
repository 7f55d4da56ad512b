using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

[Collection(nameof(SessionsCollection))]
public sealed class Rule06_Duplicates_and_bursts(SessionCluster cluster)
{
    private readonly Conversation talk = cluster.New();

    [Fact]
    public async Task Concurrent_copies_wait_and_get_the_same_body()
    {
        var gate = talk.Script.Hold();
        var copies = Enumerable.Range(0, 5).Select(_ => talk.Say("a")).ToArray();
        await talk.Script.Asked();
        gate.SetResult();

        var answers = await Task.WhenAll(copies);

        answers.ShouldAllBe(a => a.Turn == 1 && a.Body.SequenceEqual(answers[0].Body));
        answers.Count(a => !a.Replayed).ShouldBe(1);
        talk.Rows.Turns.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Later_copy_gets_the_same_body_though_its_text_differs()
    {
        var first = await talk.Say("a", "one");

        var again = await talk.Say("a", "another text");

        (again.Turn, again.Replayed).ShouldBe((1, true));
        again.Body.ShouldBe(first.Body);
        talk.Script.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Copy_gets_the_same_body_from_the_table_when_memory_has_forgotten()
    {
        var first = await talk.Say("a");
        await talk.Say("b");
        await cluster.Collect();

        var again = await talk.Say("a");

        (again.Turn, again.Replayed).ShouldBe((1, true));
        again.Body.ShouldBe(first.Body);
        talk.Rows.Turns.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Messages_that_arrive_while_a_turn_thinks_are_answered_by_one_next_turn()
    {
        using var session = new PumpHarness();
        var first = session.Say("a");
        var burst = new[] { "b", "c", "d" }.Select(id => session.Say(id)).ToArray();
        for (var turn = 0; turn < 2; turn++)
        {
            session.Answer();
            session.EndWrite();
        }

        (await first).Turn.ShouldBe(1);
        var answers = await Task.WhenAll(burst);
        answers.ShouldAllBe(a => a.Turn == 2 && !a.Replayed && a.Body.SequenceEqual(answers[0].Body));
        Conversation.Text(answers[0]).ShouldBe("reply to b+c+d");
    }
}
