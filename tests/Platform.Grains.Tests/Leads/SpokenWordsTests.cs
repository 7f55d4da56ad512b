using System.Text.Json;
using Platform.Core.Conversations;
using Platform.Core.Leads;
using Platform.Core.Leads.SecondReading;
using Platform.Core.Models;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Tests.Conversations;
using Platform.Testing.Agencies;
using Platform.Testing.Models;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Leads;

/// <summary>A model's sentence: checked, heard before the turn is committed, followed by the pending question; and again the same in a replay.</summary>
[Collection(nameof(DurableCollection))]
public sealed class SpokenWordsTests(DurableCluster cluster)
{
    private const string Odd = "wobble gobble dobble";
    private readonly string agency = $"w{Guid.NewGuid():N}"[..20];
    private readonly RecordingWatcher watcher = new();

    [Fact]
    public async Task Sentence_is_heard_before_the_commit_and_the_pending_question_follows_it()
    {
        var gate = new TaskCompletionSource();
        cluster.Models[agency] = new SlowModel("That sounds lovely! ", gate.Task);
        var key = await AtThePhoneQuestion();
        var reference = cluster.Cluster.Client.CreateObjectReference<ISessionWatcher>(watcher);

        var waiting = cluster.Session(key).Accept(Conversation.Request("odd", Odd), reference);
        while (watcher.Heard.IsEmpty) await Task.Delay(10, TestContext.Current.CancellationToken);
        waiting.IsCompleted.ShouldBeFalse();
        watcher.Heard.First().Text.ShouldBe("That sounds lovely!");
        gate.SetResult();
        var text = Conversation.Text(await waiting);
        await watcher.Completed();

        text.ShouldStartWith("That sounds lovely! ");
        text.ShouldEndWith("?");
        string.Concat(watcher.Heard.Where(h => h.What == "token").Select(h => h.Text)).ShouldBe(text);
        GC.KeepAlive(watcher);
    }

    [Fact]
    public async Task Takeover_ends_a_model_that_is_speaking_and_its_words_with_it()
    {
        cluster.Models[agency] = new SlowModel("That sounds lovely! ", new TaskCompletionSource().Task);
        var key = await AtThePhoneQuestion();
        var reference = cluster.Cluster.Client.CreateObjectReference<ISessionWatcher>(watcher);
        var waiting = cluster.Session(key).Accept(Conversation.Request("odd", Odd), reference);
        while (watcher.Heard.IsEmpty) await Task.Delay(10, TestContext.Current.CancellationToken);

        (await cluster.Session(key).TakeOver("maria")).ShouldBeTrue();

        Conversation.Text(await waiting).ShouldBe("");
        watcher.Heard.Where(h => h.What == "complete").ShouldBeEmpty();
        watcher.Heard.Last(h => h.What != "complete").What.ShouldBe("stop");
        GC.KeepAlive(watcher);
    }

    [Fact]
    public async Task Turn_is_made_again_from_its_row_without_the_model()
    {
        cluster.Models[agency] = FakeLanguageModel.Of(
            """{"name":null,"phone":null,"email":null,"service":"Massage 60m","when":[],"yes_no":null,"intent":"other","wants_human":false}""", "That sounds lovely! You can come at 4 pm.");
        var key = await AtThePhoneQuestion();
        var state = LeadStateJson.Read((await cluster.Look<string>(key.Thread, "select state from flows where thread_id = $1"))!);
        var text = Conversation.Text(await cluster.Session(key).Accept(Conversation.Request("odd", Odd) with { Locale = "en" }, null));

        var decision = JsonSerializer.Deserialize((await cluster.Look<string>(key.Thread, "select decision from turns where thread_id = $1 order by turn desc limit 1"))!, LeadStateJson.Default.LeadDecision)!;
        var reader = new Understanding.TextReader();
        var input = LeadReading.Read(state, new LeadInput
        {
            Config = ExampleConfigs.SpaDelSolConfig, Channel = key.Channel, Person = new() { Locale = "en" }, Now = decision.Now, Clock = decision.Clock, Turn = 3,
            TimeTaken = decision.TimeTaken, Session = $"{key.Thread:N}/1", Chance = decision.Chance, Messages = [new("odd", Odd, decision.Now)], Readings = [],
        }, reader);
        var reply = LeadFlow.Finish(LeadFlow.Plan(state, Assisted.Input(state, input, decision.Model!, reader)), decision.Answer);

        reply.Text.ShouldBe(text);
        LeadStateJson.Write(reply.State).ShouldBe(await cluster.Look<string>(key.Thread, "select state from flows where thread_id = $1"));
    }

    private async Task<ThreadKey> AtThePhoneQuestion()
    {
        var key = new ThreadKey(agency, DurableCluster.RealClient, Channels.Web, Guid.NewGuid());
        await cluster.Session(key).Accept(Conversation.Request("m1", "hello") with { Locale = "en" }, null);
        await cluster.Session(key).Accept(Conversation.Request("m2", "Ana García"), null);
        return key;
    }

    /// <summary>Reads nothing, says a sentence at once, and ends when it is let go.</summary>
    private sealed class SlowModel(string sentence, Task letGo) : ILanguageModel
    {
        public string Provider => "openai";
        public string Model => "gpt-4o-mini";

        public ModelUsage Most(ModelRequest request) => FakeLanguageModel.Taken;

        public Task<ModelReply> Ask(ModelRequest request, CancellationToken cancellation) => Task.FromResult(FakeLanguageModel.Says(null));

        public async IAsyncEnumerable<ModelPiece> Stream(ModelRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            yield return new ModelPiece.Text(sentence);
            await letGo.WaitAsync(cancellation);
            yield return new ModelPiece.Whole(FakeLanguageModel.Says(sentence));
        }
    }
}
