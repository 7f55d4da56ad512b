using Platform.Core.Support;
using Platform.Core.Turns;
using Platform.Grains.Tests.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Support;

/// <summary>Conversations with support, and the ways between it and lead capture, in a cluster on the real store.</summary>
[Collection(nameof(DurableCollection))]
public sealed class SupportGrainTests(DurableCluster cluster)
{
    private readonly string agency = $"s{Guid.NewGuid():N}"[..20];

    [Fact]
    public async Task Question_is_answered_and_goodbye_ends_it()
    {
        Keep();
        var talk = new Talk(cluster, agency, purpose: Purposes.Support);

        var reply = await talk.Say("is there parking?");
        Talk.Text(reply).ShouldContain("courtyard");
        Talk.Metadata(reply).GetProperty("purpose").GetString().ShouldBe("support");
        Talk.Metadata(reply).GetProperty("intent").GetString().ShouldBe("faq");
        Talk.Cited(reply).ShouldBe(["Parking"]);
        await cluster.Collect();

        Talk.Metadata(await talk.Say("thanks, bye")).GetProperty("outcome").GetString().ShouldBe("answered");
        (await cluster.Look<string>(talk.Key.Thread, "select string_agg(purpose, ' ') from flows where thread_id = $1")).ShouldBe("support");
    }

    [Fact]
    public async Task What_no_document_says_goes_to_a_human_with_what_was_asked()
    {
        Keep();
        var talk = new Talk(cluster, agency, purpose: Purposes.Support);
        Talk.Metadata(await talk.Say("do you sell shampoo?")).GetProperty("state").GetString().ShouldBe("clarifying");

        var reply = await talk.Say("shampoo for the hair, can I buy it?");

        Talk.Metadata(reply).GetProperty("outcome").GetString().ShouldBe("escalated");
        (await cluster.Look<string>(talk.Key.Thread, "select reason from escalations where thread_id = $1")).ShouldBeOneOf("missing_knowledge", "low_confidence");
        (await cluster.Look<string>(talk.Key.Thread, "select summary from escalations where thread_id = $1"))!.ShouldContain("do you sell shampoo?");
    }

    [Fact]
    public async Task Yes_to_the_offer_goes_on_in_lead_capture_and_is_booked_though_support_is_asked_for_each_time()
    {
        Keep();
        var talk = new Talk(cluster, agency, purpose: Purposes.Support);
        var offer = await talk.Say("I'd like to book a massage next tuesday at 11am");
        Talk.Metadata(offer).GetProperty("state").GetString().ShouldBe("offering_booking");

        var begun = await talk.Say("yes please");
        Talk.Metadata(begun).GetProperty("purpose").GetString().ShouldBe("lead_capture");
        Talk.Metadata(begun).GetProperty("slots").GetProperty("service").GetString().ShouldBe("Massage 60m");
        Talk.Text(begun).ShouldNotContain("assistant");
        foreach (var said in new[] { "Ana García", "612 345 678", "ana@example.com" }) await talk.Say(said);
        Talk.Metadata(await talk.Say("yes")).GetProperty("outcome").GetString().ShouldBe("booked");

        Talk.Metadata(await talk.Say("is there parking?")).GetProperty("purpose").GetString().ShouldBe("support");
        (await cluster.Look<string>(talk.Key.Thread, "select string_agg(purpose, ' ' order by turn) from flows where thread_id = $1")).ShouldBe("lead_capture support");
    }

    [Fact]
    public async Task Auto_answers_a_question_and_begins_a_booking_in_the_turn_that_wants_one()
    {
        Keep();
        var talk = new Talk(cluster, agency, purpose: Purposes.Auto);

        Talk.Metadata(await talk.Say("is there parking?")).GetProperty("purpose").GetString().ShouldBe("support");
        var booking = await talk.Say("a massage next tuesday at 11am please");

        Talk.Metadata(booking).GetProperty("purpose").GetString().ShouldBe("lead_capture");
        Talk.Metadata(booking).GetProperty("slots").GetProperty("service").GetString().ShouldBe("Massage 60m");
        Talk.Text(await talk.Say("is there parking?")).ShouldContain("courtyard");
        (await cluster.Look<long>(talk.Key.Thread, "select count(*) from turns where thread_id = $1")).ShouldBe(3);
    }

    [Fact]
    public async Task Search_that_fails_is_said_and_the_third_time_a_human_is_called()
    {
        cluster.Knowledge.Before[agency] = _ => throw new InvalidOperationException("the database is away");
        var talk = new Talk(cluster, agency, purpose: Purposes.Support);

        var first = await talk.Say("is there parking?");
        Talk.Text(first).ShouldContain("can't look that up");
        Talk.Metadata(first).TryGetProperty("error", out _).ShouldBeFalse();
        await talk.Say("can I bring my dog?");
        await talk.Say("is there a pool?");

        (await cluster.Look<string>(talk.Key.Thread, "select reason from escalations where thread_id = $1")).ShouldBe("tool_failure");
    }

    [Fact]
    public async Task Documents_of_another_agency_and_of_another_client_are_never_found()
    {
        Keep();
        foreach (var talk in new[] { new Talk(cluster, agency + "x", purpose: Purposes.Support), new Talk(cluster, agency, DurableCluster.RealClient + "-two", Purposes.Support) })
        {
            var reply = await talk.Say("is there parking?");
            Talk.Text(reply).ShouldNotContain("courtyard");
            Talk.Cited(reply).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Flow_that_was_committed_is_the_one_that_goes_on()
    {
        Keep();
        var talk = new Talk(cluster, agency, purpose: Purposes.Support);
        await talk.Say("is there parking?");
        await cluster.Collect();
        await talk.Say("hello again");

        SupportStateJson.Read((await cluster.Look<string>(talk.Key.Thread, "select state from flows where thread_id = $1"))!).Turn.ShouldBe(2);
    }

    private void Keep() => cluster.Knowledge.Keep(agency, DurableCluster.RealClient, "Parking: You can park for free in the courtyard behind the house.", "Dogs: Small dogs are welcome.");
}
