using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

[Collection(nameof(SessionsCollection))]
public sealed class Rule05_Purpose_proposes_session_commits(SessionCluster cluster)
{
    private readonly Conversation talk = cluster.New();

    [Fact]
    public async Task Advance_carries_the_committed_proposal_and_its_state()
    {
        await talk.Say("a");
        await talk.Say("b");

        var (first, second) = (talk.Script.Requests[0], talk.Script.Requests[1]);
        (first.Committed, first.Flow, first.Turn).ShouldBe((null, null, 1));
        (second.Committed, second.Flow, second.Turn).ShouldBe((talk.Rows.Turns[0].Outcome!.Proposal, """{"turn":1}""", 2));
    }

    [Fact]
    public async Task Proposal_that_was_dropped_is_not_the_committed_one()
    {
        await talk.Say("a");
        talk.Script.Hold();
        var waiting = talk.Say("b");
        await talk.Script.Asked();
        await talk.Script.Asked();
        talk.Script.Answer = (request, _) => Task.FromResult(Script.Reply(request));
        await talk.Grain.Interrupt();

        (await waiting).Turn.ShouldBe(2);
        talk.Script.Requests.Skip(1).ShouldAllBe(r => r.Committed == talk.Rows.Turns[0].Outcome!.Proposal);
    }

    [Fact]
    public async Task Committed_state_is_there_after_the_activation_has_gone()
    {
        await talk.Say("a");
        await cluster.Collect();
        await talk.Say("b");

        talk.Script.Requests[1].Committed.ShouldBe(talk.Rows.Turns[0].Outcome!.Proposal);
    }

    [Fact]
    public async Task Advance_is_cancelled_by_a_change_of_epoch()
    {
        await talk.Say("a");
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        talk.Script.Answer = async (request, cancellation) =>
        {
            using var told = cancellation.Register(() => cancelled.TrySetResult());
            await Task.Delay(Timeout.Infinite, cancellation);
            return Script.Reply(request);
        };
        var waiting = talk.Say("b");
        await talk.Script.Asked();
        await talk.Script.Asked();

        (await talk.Grain.TakeOver("maria")).ShouldBeTrue();

        await cancelled.Task;
        (await waiting).Turn.ShouldBeNull();
    }

    [Fact]
    public async Task What_came_with_the_message_reaches_the_purpose_also_after_a_crash()
    {
        var message = new InboundMessage("a", "hi", NodaTime.SystemClock.Instance.GetCurrentInstant()) { Context = new() { Person = new() { CallerId = "+34600000001" } } };
        await cluster.Store.WriteMessages(new(talk.Key, "+34600000001", false, Person.Unknown), 1, [message], CancellationToken.None);

        await talk.Grain.Wake();
        await talk.Script.Asked();

        talk.Script.Requests[0].Person.CallerId.ShouldBe("+34600000001");
    }
}
