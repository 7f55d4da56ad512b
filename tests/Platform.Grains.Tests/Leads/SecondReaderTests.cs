using System.Text.Json;
using Platform.Core.Agencies;
using Platform.Core.Conversations;
using Platform.Core.Models;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Tests.Conversations;
using Platform.Testing.Models;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Leads;

/// <summary>Lead capture with a language model, in a cluster on the real store.</summary>
[Collection(nameof(DurableCollection))]
public sealed class SecondReaderTests(DurableCluster cluster)
{
    private const string Massage = """{"name":null,"phone":null,"email":null,"service":"Massage 60m","when":[],"yes_no":null,"intent":"booking","wants_human":false}""";
    private static readonly string[] Doubtful = ["my shoulders are killing me after all that gardening", "Ana García", "wobble gobble dobble", "612 345 678", "do you like poems about gnomes?"];
    private readonly string agency = $"a{Guid.NewGuid():N}"[..20];

    [Fact]
    public async Task Model_reads_what_our_reader_does_not_and_the_turn_keeps_what_it_took()
    {
        cluster.Models[agency] = FakeLanguageModel.Of(Massage);
        var key = Thread();

        var metadata = (await Say(key, Doubtful[0])).GetProperty("metadata");

        metadata.GetProperty("slots").GetProperty("service").GetString().ShouldBe("Massage 60m");
        metadata.GetProperty("usage").GetProperty("inputTokens").GetInt32().ShouldBe(FakeLanguageModel.Taken.InputTokens);
        (await cluster.Look<string>(key.Thread, "select prompt || ' ' || provider || ' ' || model || ' ' || result from usage where thread_id = $1")).ShouldBe("extract@1 openai gpt-4o-mini answered");
        (await cluster.Look<decimal>(key.Thread, "select cost_usd from usage where thread_id = $1")).ShouldBe(200 * 0.15m / 1_000_000 + 40 * 0.60m / 1_000_000);
    }

    [Fact]
    public async Task Sure_reading_asks_nothing_and_writes_no_usage()
    {
        var model = FakeLanguageModel.Of(Massage);
        cluster.Models[agency] = model;
        var key = Thread();

        var reply = await Say(key, "A massage tomorrow at 11, please");

        model.Asked.ShouldBeEmpty();
        reply.GetProperty("metadata").TryGetProperty("usage", out _).ShouldBeFalse();
        (await cluster.Look<long>(key.Thread, "select count(*) from usage where thread_id = $1")).ShouldBe(0);
    }

    [Fact]
    public async Task Broken_models_change_no_word()
    {
        var without = await Texts(Thread(), Doubtful);
        ILanguageModel[] broken =
        [
            FakeLanguageModel.Of(null),
            FakeLanguageModel.Of("I think the service is {", "You can come at 4 pm tomorrow, see http://evil.example"),
            new FakeLanguageModel((_, _) => throw new InvalidOperationException("a bug of the adapter")),
            new FakeLanguageModel((_, _) => Task.FromException<ModelReply>(new HttpRequestException("no route"))),
        ];
        foreach (var model in broken)
        {
            var other = $"a{Guid.NewGuid():N}"[..20];
            cluster.Models[other] = model;
            (await Texts(Thread(other), Doubtful)).ShouldBe(without);
        }
    }

    [Fact]
    public async Task Model_that_hangs_is_left_behind_within_its_time()
    {
        cluster.Models[agency] = new FakeLanguageModel(async (_, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
            return FakeLanguageModel.Says("never");
        });
        var key = Thread(channel: Channels.Phone);
        await Say(key, "hello");
        await Say(key, "Ana García");

        var reply = await Say(key, Doubtful[2]);

        reply.GetProperty("metadata").TryGetProperty("error", out _).ShouldBeFalse();
        (await cluster.Look<string>(key.Thread, "select string_agg(result, ' ' order by ordinal) from usage where thread_id = $1")).ShouldBe("timeout");
    }

    [Fact]
    public async Task Spent_budget_goes_on_without_a_model()
    {
        var without = await Texts(Thread(), Doubtful);
        var model = FakeLanguageModel.Of(Massage, "That sounds lovely!");
        FixedConfigs.Budgets[agency + "x"] = new(0, HumanWhenExhausted: false);
        cluster.Models[agency + "x"] = model;

        (await Texts(Thread(agency + "x"), Doubtful)).ShouldBe(without);
        model.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Spent_budget_hands_over_where_the_client_wants_that()
    {
        FixedConfigs.Budgets[agency] = new(0, HumanWhenExhausted: true);
        cluster.Models[agency] = FakeLanguageModel.Of(Massage);
        var key = Thread();
        (await Say(key, "hello")).GetProperty("metadata").GetProperty("escalated").GetBoolean().ShouldBeFalse();

        (await Say(key, "Ana García")).GetProperty("metadata").GetProperty("escalated").GetBoolean().ShouldBeFalse();
        (await Say(key, Doubtful[2])).GetProperty("metadata").GetProperty("escalated").GetBoolean().ShouldBeTrue();
        (await cluster.Look<string>(key.Thread, "select reason from escalations where thread_id = $1")).ShouldBe("policy_restriction");
    }

    private ThreadKey Thread(string? of = null, string channel = Channels.Web) => new(of ?? agency, DurableCluster.RealClient, channel, Guid.NewGuid());

    private async Task<string[]> Texts(ThreadKey key, IEnumerable<string> said)
    {
        var texts = new List<string>();
        foreach (var text in said) texts.Add((await Say(key, text)).GetProperty("text").GetString()!);
        return [.. texts];
    }

    private async Task<JsonElement> Say(ThreadKey key, string text)
    {
        var result = await cluster.Session(key).Accept(Conversation.Request(Guid.NewGuid().ToString("N"), text), null);
        result.Status.ShouldBe(AcceptStatus.Answered);
        return JsonDocument.Parse(result.Body).RootElement;
    }
}
