using System.Text.Json;
using Platform.Core.Conversations;
using Platform.Core.Leads;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Tests.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Leads;

/// <summary>Many who want one time, in a real cluster with PostgreSQL: what is confirmed is held for one, what is lost is said, and all end booked at times of their own.</summary>
[Collection(nameof(DurableCollection))]
public sealed class TruthOfTimesTests(DurableCluster cluster)
{
    private const int People = 12;
    private readonly string agency = "race-" + Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task Racing_for_one_time_one_holds_it_and_the_rest_are_told_and_find_others()
    {
        var talks = Enumerable.Range(0, People).Select(_ => new ThreadKey(agency, DurableCluster.RealClient, Channels.Web, Guid.NewGuid())).ToArray();
        var first = await Task.WhenAll(talks.Select(t => Say(t, "m0", "I'm Ana García, 612345678, ana@example.com, a massage next friday at 11:00")));
        first.Count(r => State(r) == "confirming").ShouldBe(1);
        (await Held()).ShouldBe(1, "only what is being confirmed is held");

        for (var round = 1; round <= 40 && await Booked() < People; round++)
            await Task.WhenAll(talks.Select(t => GoOn(t, round)));

        (await Booked()).ShouldBe(People);
        (await Held()).ShouldBe(0);
        // the constraint forbids it; the replies must not have said otherwise either
        var told = new List<string>();
        foreach (var talk in talks) told.Add((await cluster.Look<string>(talk.Thread, "select body::json->'actions'->0->>'start' from turns where thread_id = $1 and body::json->'metadata'->>'outcome' = 'booked'"))!);
        told.ShouldBeUnique();
    }

    // all take the first of what they were offered, so that they meet again and again
    private async Task GoOn(ThreadKey talk, int round)
    {
        var flow = LeadStateJson.Read((await cluster.Look<string>(talk.Thread, "select state from flows where thread_id = $1"))!);
        if (flow.Outcome == "booked") return;
        var reply = await Say(talk, $"m{round}", flow.Question == LeadQuestion.Confirm ? "yes" : "the first one");
        if (flow.Question == LeadQuestion.Time && State(reply) == "collecting_time") Text(reply).ShouldContain("taken just now");
    }

    private Task<long> Booked() => Count("booked");

    private Task<long> Held() => Count("held");

    private Task<long> Count(string status) =>
        cluster.Look<long>(Guid.Empty, $"select count(*) from reservations where agency_id = '{agency}' and status = '{status}' and $1::uuid is not null");

    private async Task<JsonDocument> Say(ThreadKey thread, string id, string text)
    {
        var result = await cluster.Session(thread).Accept(Conversation.Request(id, text) with { Locale = "en" }, null);
        result.Status.ShouldBe(AcceptStatus.Answered);
        return JsonDocument.Parse(result.Body);
    }

    private static string Text(JsonDocument reply) => reply.RootElement.GetProperty("text").GetString()!;

    private static string? State(JsonDocument reply) => reply.RootElement.GetProperty("metadata").GetProperty("state").GetString();
}
