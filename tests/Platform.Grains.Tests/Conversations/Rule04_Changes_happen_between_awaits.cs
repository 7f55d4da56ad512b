using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

[Collection(nameof(SessionsCollection))]
public sealed class Rule04_Changes_happen_between_awaits(SessionCluster cluster)
{
    private readonly Conversation talk = cluster.New();

    [Fact]
    public async Task Many_callers_at_once_have_one_write_in_flight_and_turns_without_gaps()
    {
        talk.Script.Answer = async (request, _) =>
        {
            await Task.Yield();
            return Script.Reply(request);
        };
        talk.BeforeWrite(async _ =>
        {
            await Task.Yield();
            return Fault.None;
        });

        var callers = Enumerable.Range(0, 8).Select(async caller =>
        {
            for (var n = 0; n < 20; n++) (await talk.Say($"{caller}-{n}", wait: n % 3 == 0 ? Wait.Durable : Wait.Reply)).Status.ShouldBeOneOf(AcceptStatus.Answered, AcceptStatus.Durable);
        });
        await Task.WhenAll(callers);
        await talk.Say("last");

        talk.Rows.MostWriting.ShouldBe(1);
        talk.Rows.Turns.Select(t => t.Turn).ShouldBe(Enumerable.Range(1, talk.Rows.Turns.Count));
        talk.Rows.Turns.Sum(t => t.Messages.Length).ShouldBe(161);
    }

    [Fact]
    public async Task Message_that_comes_in_while_a_turn_commits_changes_nothing_of_that_turn()
    {
        var (begun, commit) = talk.HoldCommit();
        var first = talk.Say("a");
        await begun;
        var second = talk.Say("b");
        commit.SetResult();

        ((await first).Turn, (await second).Turn).ShouldBe((1, 2));
        talk.Rows.Turns[0].Messages.Single().Id.ShouldBe("a");
    }
}
