using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

/// <summary>How commits are grouped is tested on the real store; here what a session makes of a verdict.</summary>
[Collection(nameof(SessionsCollection))]
public sealed class Rule09_Unknown_outcome(SessionCluster cluster)
{
    private readonly Conversation talk = cluster.New();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Unknown_outcome_is_not_answered_and_the_repeat_gets_the_one_turn(bool written)
    {
        talk.FailCommits(written ? Fault.UnknownWritten : Fault.UnknownLost);
        (await talk.Say("a")).Status.ShouldBe(AcceptStatus.Retry);

        var again = await talk.Say("a");

        (again.Status, again.Turn, Conversation.Text(again)).ShouldBe((AcceptStatus.Answered, 1, "reply to a"));
        talk.Rows.Turns.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Outcome_that_the_database_refuses_becomes_the_fallback()
    {
        talk.FailCommits(Fault.Refused);

        var answer = await talk.Say("a");

        (answer.Turn, talk.Rows.Turns.Single().Outcome).ShouldBe((1, null));
        Conversation.Text(answer).ShouldContain("went wrong");
    }
}
