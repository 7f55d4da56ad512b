using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

[Collection(nameof(SessionsCollection))]
public sealed class Rule10_Sweeper_wakes_what_timers_forgot(SessionCluster cluster)
{
    private readonly Conversation talk = cluster.New();

    [Fact]
    public async Task Message_whose_activation_was_killed_is_answered_once_it_is_woken()
    {
        await Pending("a");

        await talk.Grain.Wake();
        await talk.Grain.Wake();

        (await talk.Say("a")).Turn.ShouldBe(1);
        talk.Rows.Turns.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Message_that_waits_in_a_session_a_human_has_goes_to_the_human()
    {
        await talk.Say("first");
        await talk.Grain.TakeOver("maria");
        await Pending("a");

        await talk.Grain.Wake();

        (await talk.Say("a")).Turn.ShouldBeNull();
        talk.Rows.Messages.Single(m => m.Id == "a").Status.ShouldBe("for_human");
    }

    [Fact]
    public async Task Session_idle_for_a_day_is_closed_and_the_next_message_opens_the_next_that_knows_the_person()
    {
        await talk.Grain.Accept(Conversation.Request("a") with { CallerId = "+34600000001" }, null);
        await cluster.Collect();
        talk.Rows.Newest!.LastAt -= NodaTime.Duration.FromHours(25);

        await talk.Grain.Wake();
        talk.Rows.Session(1).Mode.ShouldBe(SessionMode.Closed);

        (await talk.Say("b")).Turn.ShouldBe(1);
        talk.Rows.Newest!.Number.ShouldBe(2);
        talk.Script.Requests[^1].Person.CallerId.ShouldBe("+34600000001");
        talk.Script.Requests[^1].Flow.ShouldBeNull();
    }

    [Fact]
    public async Task Message_after_a_day_closes_the_old_session_itself()
    {
        await talk.Say("a");
        await cluster.Collect();
        talk.Rows.Newest!.LastAt -= NodaTime.Duration.FromHours(25);

        (await talk.Say("b")).Turn.ShouldBe(1);

        talk.Rows.Session(1).Mode.ShouldBe(SessionMode.Closed);
        talk.Rows.Session(2).Epoch.ShouldBe(talk.Rows.Session(1).Epoch);
    }

    [Fact]
    public async Task Copy_of_an_old_message_in_a_closed_session_gets_its_answer_and_opens_nothing()
    {
        await talk.Say("a");
        (await talk.Grain.Close()).ShouldBeTrue();
        (await talk.Grain.Close()).ShouldBeTrue();
        await cluster.Collect();

        (await talk.Say("a")).ShouldSatisfyAllConditions(a => a.Turn.ShouldBe(1), a => a.Replayed.ShouldBeTrue());

        talk.Rows.Newest!.Number.ShouldBe(1);
    }

    private Task Pending(string id) => cluster.Store.WriteMessages(
        new(talk.Key, "ext-1", false, Person.Unknown), 1, [new(id, id, NodaTime.SystemClock.Instance.GetCurrentInstant())], CancellationToken.None);
}
