using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

[Collection(nameof(SessionsCollection))]
public sealed class Rule08_Booking_is_true(SessionCluster cluster)
{
    private readonly Conversation talk = cluster.New();

    [Fact]
    public async Task Result_of_an_effect_starts_the_next_turn()
    {
        await talk.Say("a");

        var told = await talk.Say("effect:1", "booked");

        (told.Turn, Conversation.Text(told)).ShouldBe((2, "reply to booked"));
    }

    [Fact]
    public async Task Result_of_an_effect_in_human_mode_commits_without_speech()
    {
        await talk.Say("a");
        await talk.Grain.TakeOver("maria");
        var words = new Effect(Guid.NewGuid(), "send_sms", "{}", Speaks: true);
        talk.Script.Answer = (request, _) => Task.FromResult(Script.Reply(request) with { Flow = "booked", Effects = [words] });

        var told = await talk.Say("effect:1", "booked");

        (told.Turn, Conversation.Text(told), Conversation.Escalated(told)).ShouldBe((2, "", true));
        talk.Rows.Turns[1].Outcome!.Effects.ShouldBeEmpty();
        (talk.Rows.Newest!.Flows.Single().State, talk.Rows.Newest.Mode).ShouldBe(("booked", SessionMode.Human));
    }

    [Fact]
    public async Task Failure_over_an_effects_result_in_human_mode_says_nothing_either()
    {
        await talk.Say("a");
        await talk.Grain.TakeOver("maria");
        talk.Script.Answer = (_, _) => throw new InvalidOperationException("a bug");

        Conversation.Text(await talk.Say("effect:1")).ShouldBe("");
    }

    [Fact]
    public async Task Outcome_that_has_happened_outside_commits_without_speech_after_an_interrupt()
    {
        await talk.Say("a");
        await talk.Script.Asked();
        var calls = 0;
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        talk.Script.Answer = async (request, cancellation) =>
        {
            if (Interlocked.Increment(ref calls) > 1) return Script.Reply(request);
            using var register = cancellation.Register(() => told.TrySetResult());
            await told.Task;
            return Script.Reply(request, "You are booked.") with { MustCommit = true, Flow = "booked" };
        };
        var waiting = talk.Say("yes");
        await talk.Script.Asked();

        await talk.Grain.Interrupt();
        var answer = await waiting;

        talk.Rows.Turns.Select(t => t.Turn).ShouldBe([1, 2, 3]);
        talk.Rows.Turns[1].ShouldSatisfyAllConditions(t => t.Outcome!.Text.ShouldBe(""), t => t.Outcome!.Flow.ShouldBe("booked"), t => t.Messages.ShouldBeEmpty());
        (answer.Turn, Conversation.Text(answer), Conversation.Escalated(answer)).ShouldBe((3, "reply to yes", false));
        talk.Script.Requests[^1].Flow.ShouldBe("booked");
    }

    [Fact]
    public async Task Time_that_was_taken_is_looked_up_again()
    {
        talk.FailCommits(Fault.TimeTaken);

        (await talk.Say("a")).Turn.ShouldBe(1);

        talk.Script.Requests.Select(r => r.TimeTaken).ShouldBe([false, true]);
    }

    [Fact]
    public async Task Time_that_is_always_taken_ends_in_the_fallback_and_leaves_nobody_waiting()
    {
        talk.BeforeWrite(what => Task.FromResult(what is TurnCommit { Outcome: not null } ? Fault.TimeTaken : Fault.None));

        var answer = await talk.Say("a");

        (answer.Turn, talk.Rows.Turns.Single().Outcome).ShouldBe((1, null));
        Conversation.Text(answer).ShouldNotBeEmpty();
    }
}
