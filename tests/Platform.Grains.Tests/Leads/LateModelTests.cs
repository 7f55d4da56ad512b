using Platform.Core.Conversations;
using Platform.Core.Models;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Tests.Conversations;
using Platform.Testing.Models;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Leads;

/// <summary>A model whose good answer comes for a turn that is no more: nothing of it counts but the money.</summary>
[Collection(nameof(DurableCollection))]
public sealed class LateModelTests(DurableCluster cluster)
{
    private const string Odd = "my shoulders are killing me after all that gardening";
    private const string Massage = """{"name":null,"phone":null,"email":null,"service":"Massage 60m","when":[],"yes_no":null,"intent":"booking","wants_human":false}""";
    private readonly string agency = $"l{Guid.NewGuid():N}"[..20];
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource late = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Answer_for_a_turn_that_was_taken_over_is_dropped_and_its_money_counted()
    {
        // deaf to being called off, as a provider is that has begun to answer
        cluster.Models[agency] = new FakeLanguageModel(async (_, _) =>
        {
            asked.TrySetResult();
            await late.Task;
            return FakeLanguageModel.Says(Massage);
        });
        var key = new ThreadKey(agency, DurableCluster.RealClient, Channels.Web, Guid.NewGuid());
        var waiting = cluster.Session(key).Accept(Conversation.Request("odd", Odd) with { Locale = "en" }, null);
        await asked.Task;

        (await cluster.Session(key).TakeOver("maria")).ShouldBeTrue();
        late.SetResult();

        Conversation.Text(await waiting).ShouldBe("");
        (await Counted(key)).ShouldBe("0 1 cancelled");
        (await cluster.Look<long>(key.Thread, "select count(*) from turns where thread_id = $1")).ShouldBe(0);
        (await cluster.Look<decimal>(key.Thread, "select sum(cost_usd) from usage where thread_id = $1")).ShouldBeGreaterThan(0);
    }

    // Written beside the conversation's way, so it is awaited.
    private async Task<string?> Counted(ThreadKey key)
    {
        while (true)
        {
            var row = await cluster.Look<string>(key.Thread, "select (ordinal >= 0)::int || ' ' || turn || ' ' || result from usage where thread_id = $1");
            if (row is not null) return row;
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
