using Platform.Core.Conversations;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Tests.Conversations;
using Platform.Simulators.Models;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Leads;

/// <summary>A model's words on their way from a provider's stream, over HTTP, to whoever watches the session.</summary>
[Collection(nameof(DurableCollection))]
public sealed class StreamedModelTests(DurableCluster cluster)
{
    private const string Odd = "wobble gobble dobble";
    private const string Nothing = """{"name":null,"phone":null,"email":null,"service":null,"when":[],"yes_no":null,"intent":"other","wants_human":false}""";
    private const string First = "That sounds lovely!";

    // pieces of five letters: the first sentence is whole, the second is not
    private const int Frames = 8;
    private readonly string agency = $"s{Guid.NewGuid():N}"[..20];
    private readonly RecordingWatcher watcher = new();

    public static TheoryData<string> Providers => ["openai", "azure", "anthropic", "ollama"];

    [Theory, MemberData(nameof(Providers))]
    public async Task Sentence_is_heard_while_the_provider_still_speaks_and_the_turn_says_no_other(string provider)
    {
        await using var model = await SimulatedModel.Of(new ScriptedBrain(new(Nothing), new($"{First} I am all ears for whatever else there may be.")), provider);
        cluster.Models[agency] = model.Model;
        var (key, gate) = (await AtThePhoneQuestion(), new TaskCompletionSource());
        model.Script.Next(new Behaviour.NoUsage(), new Behaviour.Cut(Frames, gate.Task));
        var reference = cluster.Cluster.Client.CreateObjectReference<ISessionWatcher>(watcher);

        var waiting = cluster.Session(key).Accept(Conversation.Request("odd", Odd), reference);
        try
        {
            while (watcher.Heard.IsEmpty) await Task.Delay(10, TestContext.Current.CancellationToken);
            waiting.IsCompleted.ShouldBeFalse();
            watcher.Heard.Single().Text.ShouldBe(First);
        }
        finally
        {
            // else the provider would wait, and the test with it
            gate.SetResult();
        }

        var text = Conversation.Text(await waiting);
        await watcher.Completed();

        text.ShouldStartWith(First);
        text.ShouldEndWith("?");
        string.Concat(watcher.Heard.Where(h => h.What == "token").Select(h => h.Text)).ShouldBe(text);
        GC.KeepAlive(watcher);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Sentence_that_claims_something_is_heard_by_nobody(string provider)
    {
        await using var model = await SimulatedModel.Of(new ScriptedBrain(new(Nothing), new("You are booked for tomorrow at 11. That sounds lovely!")), provider);
        cluster.Models[agency] = model.Model;
        var key = await AtThePhoneQuestion();
        var reference = cluster.Cluster.Client.CreateObjectReference<ISessionWatcher>(watcher);

        var text = Conversation.Text(await cluster.Session(key).Accept(Conversation.Request("odd", Odd), reference));
        await watcher.Completed();

        text.ShouldNotContain("booked");
        string.Concat(watcher.Heard.Where(h => h.What == "token").Select(h => h.Text)).ShouldBe(text);
        GC.KeepAlive(watcher);
    }

    private async Task<ThreadKey> AtThePhoneQuestion()
    {
        var key = new ThreadKey(agency, DurableCluster.RealClient, Channels.Web, Guid.NewGuid());
        await cluster.Session(key).Accept(Conversation.Request("m1", "hello") with { Locale = "en" }, null);
        await cluster.Session(key).Accept(Conversation.Request("m2", "Ana García"), null);
        return key;
    }
}
