using Orleans.Runtime;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

[Collection(nameof(SessionsCollection))]
public sealed class Rule12_Deadline(SessionCluster cluster)
{
    private readonly Conversation talk = cluster.New();

    [Fact]
    public async Task Late_reply_is_replaced_by_a_committed_fallback_that_leaves_the_flow()
    {
        var call = cluster.New(Channels.Phone);
        await call.Say("a");
        var proposal = call.Rows.Turns[0].Outcome!.Proposal;
        call.Script.Hold();

        var answer = await call.Say("b");

        (answer.Turn, call.Rows.Newest!.Errors).ShouldBe((2, 1));
        Conversation.Text(answer).ShouldContain("went wrong");
        call.Rows.Newest.Flows.Single().Proposal.ShouldBe(proposal);
    }

    [Fact]
    public async Task Purpose_that_fails_is_answered_by_the_fallback_at_once()
    {
        talk.Script.Answer = (_, _) => throw new InvalidOperationException("a bug");

        Conversation.Text(await talk.Say("a")).ShouldContain("went wrong");
    }

    [Fact]
    public async Task Purpose_whose_silo_or_database_is_away_for_a_moment_is_asked_again_and_answers()
    {
        var away = new Queue<Exception>([new TimeoutException("The database does not answer."), new SiloUnavailableException("The silo is gone.")]);
        talk.Script.Answer = (request, _) => away.TryDequeue(out var failure) ? throw failure : Task.FromResult(Script.Reply(request));

        (Conversation.Text(await talk.Say("a")), talk.Rows.Newest!.Errors).ShouldBe(("reply to a", 0));
        talk.Script.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Third_error_in_a_row_asks_for_a_human()
    {
        talk.Script.Answer = (_, _) => throw new InvalidOperationException("a bug");
        await talk.Say("a");
        await talk.Say("b");

        var third = await talk.Say("c");

        Conversation.Escalated(third).ShouldBeTrue();
        talk.Rows.Turns.Select(t => t.Escalation?.Reason).ShouldBe([null, null, "tool_failure"]);
    }

    [Fact]
    public async Task Good_turn_between_errors_starts_the_count_again()
    {
        foreach (var bad in new[] { true, true, false, true, true })
        {
            talk.Script.Answer = (request, _) => bad ? throw new InvalidOperationException("a bug") : Task.FromResult(Script.Reply(request));
            await talk.Say(Guid.NewGuid().ToString());
        }

        talk.Rows.Turns.ShouldAllBe(t => t.Escalation == null);
    }
}
