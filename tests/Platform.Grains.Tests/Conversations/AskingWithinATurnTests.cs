using Platform.Core.Knowledge;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

/// <summary>What a purpose does not know is asked for it within the same turn: one deadline, one commit, one answer.</summary>
public sealed class AskingWithinATurnTests : IDisposable
{
    private static readonly KnowledgeReply Known = new(new("In the courtyard.", [new("d1", "Parking", "In the courtyard.")], new(0.9, 0.9, 1)));
    private readonly PumpHarness harness = new();

    [Fact]
    public async Task Question_is_asked_and_its_answer_composed_into_one_committed_turn()
    {
        var answer = harness.Say("m1");
        harness.Asked!.Value.Request.MayAsk.ShouldBeTrue();
        harness.Wonder("is there parking?");
        harness.Answers.Asked!.Value.Question.Text.ShouldBe("is there parking?");
        harness.Write.ShouldBeNull();

        harness.Know(Known);
        var (again, _) = harness.Asked!.Value;
        again.MayAsk.ShouldBeFalse();
        again.Documents.ShouldBe(Known);
        again.Messages.Single().Id.ShouldBe("m1");
        harness.Answer();
        harness.Write!.Value.What.ShouldBeOfType<TurnCommit>().Turn.ShouldBe(1);
        harness.EndWrite();

        Conversation.Text(await answer).ShouldBe("reply to m1");
        harness.Write.ShouldBeNull();
    }

    [Fact]
    public async Task Ordinary_turn_asks_nothing()
    {
        var answer = harness.Say("m1");
        harness.Answer();
        harness.EndWrite();

        (await answer).Status.ShouldBe(AcceptStatus.Answered);
        harness.Answers.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Takeover_while_the_documents_are_asked_drops_the_turn()
    {
        var answer = harness.Say("m1");
        harness.Wonder("is there parking?");

        var taken = harness.TakeOver();
        harness.EndWrite();
        (await taken).ShouldBeTrue();
        harness.EndWrite();

        Conversation.Escalated(await answer).ShouldBeTrue();
        Conversation.Text(await answer).ShouldBe("");
        harness.Asked.ShouldBeNull();
    }

    [Fact]
    public async Task Documents_that_cannot_be_asked_cost_no_turn()
    {
        var answer = harness.Say("m1");
        harness.Wonder("is there parking?");
        harness.Do(() => harness.Answers.Asked!.Value.Gate.TrySetException(new InvalidOperationException("the database is away")));

        harness.Asked!.Value.Request.Documents.ShouldBe(new KnowledgeReply(null, Failed: true));
        harness.Answer();
        harness.EndWrite();
        (await answer).Status.ShouldBe(AcceptStatus.Answered);
    }

    [Fact]
    public async Task Documents_that_hang_are_left_behind_within_the_turns_deadline()
    {
        var answer = harness.Say("m1");
        harness.Wonder("is there parking?");
        harness.Pass(TimeSpan.FromSeconds(3));

        harness.Asked!.Value.Request.Documents!.Failed.ShouldBeTrue();
        harness.Answer();
        harness.EndWrite();
        Conversation.Text(await answer).ShouldBe("reply to m1");
    }

    [Fact]
    public async Task Turn_made_anew_because_its_time_was_taken_keeps_the_answer_and_asks_no_second_time()
    {
        var answer = harness.Say("m1");
        harness.Wonder("is there parking?");
        harness.Know(Known);
        harness.Answer();
        harness.EndWrite(Fault.TimeTaken);

        var (again, _) = harness.Asked!.Value;
        (again.TimeTaken, again.MayAsk, again.Documents).ShouldBe((true, false, Known));
        harness.Answer();
        harness.EndWrite();
        (await answer).Status.ShouldBe(AcceptStatus.Answered);
        harness.Answers.All.Count.ShouldBe(1);
    }

    public void Dispose() => harness.Dispose();
}
