using System.Text.Json;
using Platform.Core.Leads;
using Platform.Grains.Tests.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Support;

/// <summary>Lead capture's questions answered by support within the turn, in a cluster on the real store.</summary>
[Collection(nameof(DurableCollection))]
public sealed class AskedDocumentsTests(DurableCluster cluster)
{
    private const string Parking = "Parking: You can park for free in the courtyard behind the house.";
    private readonly string agency = $"k{Guid.NewGuid():N}"[..20];

    [Fact]
    public async Task Question_in_the_middle_is_answered_with_citations_and_the_pending_one_asked_again()
    {
        cluster.Knowledge.Keep(agency, DurableCluster.RealClient, Parking);
        var talk = new Talk(cluster, agency);
        var hello = Talk.Text(await talk.Say("hello"));

        var reply = await talk.Say("do you have parking?");

        Talk.Text(reply).ShouldContain("courtyard behind the house");
        Talk.Text(reply).ShouldEndWith(hello[(hello.LastIndexOfAny(['.', '!']) + 2)..]);
        Talk.Cited(reply).ShouldBe(["Parking"]);
        Talk.Metadata(reply).GetProperty("purpose").GetString().ShouldBe("lead_capture");
        Talk.Metadata(reply).GetProperty("state").GetString().ShouldBe("collecting_name");
        var parts = Talk.Metadata(reply).GetProperty("confidenceParts");
        var value = 0.4 * parts.GetProperty("similarity").GetDouble() + 0.4 * parts.GetProperty("completeness").GetDouble() + 0.2 * parts.GetProperty("source").GetDouble();
        Talk.Metadata(reply).GetProperty("confidence").GetDouble().ShouldBe(value, 0.002);
        (await cluster.Look<long>(talk.Key.Thread, "select count(*) from turns where thread_id = $1")).ShouldBe(2);
        (await cluster.Look<string>(talk.Key.Thread, "select string_agg(purpose, ' ') from flows where thread_id = $1")).ShouldBe("lead_capture");
    }

    [Fact]
    public async Task Documents_of_another_agency_and_of_another_client_are_never_found()
    {
        cluster.Knowledge.Keep(agency, DurableCluster.RealClient, Parking);
        cluster.Knowledge.Keep(agency + "x", DurableCluster.RealClient, "Dogs: Dogs are welcome.");
        var (neighbour, sister) = (new Talk(cluster, agency + "x"), new Talk(cluster, agency, DurableCluster.RealClient + "-two"));
        foreach (var talk in new[] { neighbour, sister })
        {
            await talk.Say("hello");
            var reply = await talk.Say("do you have parking?");
            Talk.Text(reply).ShouldContain("don't know");
            Talk.Cited(reply).ShouldBeEmpty();
        }

        cluster.Knowledge.Asked.Where(a => a.Agency == agency + "x").ShouldAllBe(a => a.Client == DurableCluster.RealClient);
        cluster.Knowledge.Asked.Where(a => a.Agency == agency).ShouldAllBe(a => a.Client == DurableCluster.RealClient + "-two");
    }

    [Fact]
    public async Task Search_that_fails_is_an_honest_sentence_and_no_lost_turn()
    {
        cluster.Knowledge.Keep(agency, DurableCluster.RealClient, Parking);
        cluster.Knowledge.Before[agency] = _ => throw new InvalidOperationException("the database is away");
        var talk = new Talk(cluster, agency);
        await talk.Say("hello");

        var reply = await talk.Say("do you have parking?");

        Talk.Text(reply).ShouldContain("don't know");
        Talk.Metadata(reply).TryGetProperty("error", out _).ShouldBeFalse();
        Talk.Metadata(await talk.Say("Ana García")).GetProperty("slots").GetProperty("name").GetString().ShouldBe("Ana García");
    }

    [Fact]
    public async Task Turns_that_ask_nothing_of_the_documents_search_nothing()
    {
        cluster.Knowledge.Keep(agency, DurableCluster.RealClient, Parking);
        var talk = new Talk(cluster, agency);
        foreach (var said in new[] { "hello", "I am Ana Garcia", "how much is a massage?", "+34 612 345 678", "ana@example.com", "a massage next tuesday at 11am", "make it 12", "yes" }) await talk.Say(said);

        cluster.Knowledge.Asked.ShouldNotContain(a => a.Agency == agency);
        (await cluster.Look<long>(talk.Key.Thread, "select count(*) from reservations where thread_id = $1 and status = 'booked'")).ShouldBe(1);
    }

    [Fact]
    public async Task Takeover_while_the_documents_are_asked_lets_the_bot_say_nothing()
    {
        var (begun, gate) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        cluster.Knowledge.Keep(agency, DurableCluster.RealClient, Parking);
        cluster.Knowledge.Before[agency] = async cancellation =>
        {
            begun.TrySetResult();
            await gate.Task.WaitAsync(cancellation);
        };
        var talk = new Talk(cluster, agency);
        await talk.Say("hello");
        var asking = talk.Say("do you have parking?");
        await begun.Task;

        (await cluster.Session(talk.Key).TakeOver("maria")).ShouldBeTrue();
        gate.SetResult();

        var reply = await asking;
        Talk.Text(reply).ShouldBe("");
        Talk.Metadata(reply).GetProperty("escalated").GetBoolean().ShouldBeTrue();
        (await cluster.Look<long>(talk.Key.Thread, "select count(*) from turns where thread_id = $1")).ShouldBe(1);
    }

    [Fact]
    public async Task Decision_keeps_what_the_documents_said()
    {
        cluster.Knowledge.Keep(agency, DurableCluster.RealClient, Parking);
        var talk = new Talk(cluster, agency);
        await talk.Say("hello");
        var reply = await talk.Say("do you have parking?");

        var decision = JsonSerializer.Deserialize((await cluster.Look<string>(talk.Key.Thread, "select decision from turns where thread_id = $1 and turn = 2"))!, LeadStateJson.Default.LeadDecision)!;

        decision.Documents!.Answer!.Citations.Single().Title.ShouldBe("Parking");
        Talk.Text(reply).ShouldContain(decision.Documents.Answer.Text);
    }
}
