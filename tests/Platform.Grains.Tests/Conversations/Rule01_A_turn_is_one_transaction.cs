using CsCheck;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

/// <summary>The grain on the real store. The store's own fences are tested in the integrations' tests.</summary>
[Collection(nameof(DurableCollection))]
public sealed class Rule01_A_turn_is_one_transaction(DurableCluster cluster)
{
    private readonly ThreadKey key = DurableCluster.NewThread();

    [Fact]
    public async Task Everything_of_a_turn_is_there_once_its_answer_is()
    {
        var effect = new Effect(Guid.NewGuid(), "no_such", "{}");
        Script.Of(key.ToString()).Answer = (request, _) => Task.FromResult(Script.Reply(request) with
        {
            Lead = new("Ana", null, null, null, null, "open"), Effects = [effect], Escalation = new("customer_request", null, "A human, please."),
        });

        var answer = await Say("a");

        answer.Turn.ShouldBe(1);
        (await cluster.Look<long>(key.Thread, """
            select (select count(*) from threads where thread_id = $1) + (select count(*) from sessions where thread_id = $1) + (select count(*) from messages where thread_id = $1 and turn = 1)
              + (select count(*) from turns where thread_id = $1) + (select count(*) from flows where thread_id = $1) + (select count(*) from leads where thread_id = $1)
              + (select count(*) from effects where thread_id = $1) + (select count(*) from escalations where thread_id = $1)
            """)).ShouldBe(8);
    }

    [Fact]
    public async Task Activation_that_another_has_overtaken_writes_nothing_and_lets_its_callers_go()
    {
        await Say("a");
        await cluster.Look<object>(key.Thread, "update sessions set version = version + 1 where thread_id = $1");

        (await Say("b")).Status.ShouldBe(AcceptStatus.Retry);
        (await cluster.Look<long>(key.Thread, "select count(*) from messages where thread_id = $1")).ShouldBe(1);
        (await Say("b")).Turn.ShouldBe(2);
    }

    [Fact]
    public async Task Answer_after_the_activation_is_gone_has_the_same_bytes()
    {
        var first = await Say("a", "¿Cuánto cuesta? 👋");
        await cluster.Collect();

        var again = await Say("a");

        (again.Replayed, again.Turn).ShouldBe((true, 1));
        again.Body.ShouldBe(first.Body);
    }

    [Fact]
    public async Task Whatever_happens_to_many_sessions_their_rows_add_up()
    {
        var histories = Gen.Int[0, 11].Array[15, 30];
        var threads = Enumerable.Range(0, 16).Select(_ => DurableCluster.NewThread()).ToArray();

        await Task.WhenAll(threads.Select(thread => Live(thread, histories.Single())));

        foreach (var thread in threads)
        {
            (await cluster.Look<long>(thread.Thread, "select count(*) from messages where thread_id = $1 and status = 'pending'")).ShouldBe(0);
            (await cluster.Look<long>(thread.Thread, "select count(*) from (select session from turns where thread_id = $1 group by session having max(turn) <> count(*) or min(turn) <> 1) gaps")).ShouldBe(0);
            (await cluster.Look<long>(thread.Thread, "select count(*) from sessions s where thread_id = $1 and turn <> (select count(*) from turns t where t.thread_id = s.thread_id and t.session = s.session)")).ShouldBe(0);
        }
    }

    private async Task Live(ThreadKey thread, int[] history)
    {
        var said = new List<Task<AcceptResult>>();
        var session = cluster.Session(thread);
        for (var n = 0; n < history.Length; n++)
        {
            switch (history[n])
            {
                case 0: await session.Interrupt(); break;
                case 1: await Repeating.Until(session.Close); break;
                case 2: await Repeating.Until(() => session.TakeOver("maria")); await Repeating.Until(() => session.HandBack("maria")); break;
                case 3: await cluster.Look<object>(thread.Thread, "update sessions set version = version + 1 where thread_id = $1 and session = (select max(session) from sessions where thread_id = $1)"); break;
                case 4: said.Add(Repeat(thread, $"m{n / 2}")); break;
                case 5: said.Add(Repeat(thread, $"m{n}", Wait.Durable)); break;
                case 6: await Repeat(thread, $"m{n}"); break;
                default: said.Add(Repeat(thread, $"m{n}")); break;
            }
        }
        (await Task.WhenAll(said)).ShouldAllBe(a => a.Status == AcceptStatus.Answered || a.Status == AcceptStatus.Durable);
        await Repeat(thread, "last");
    }

    private Task<AcceptResult> Say(string id, string? text = null) => cluster.Session(key).Accept(Conversation.Request(id, text), null);

    private Task<AcceptResult> Repeat(ThreadKey thread, string id, Wait wait = Wait.Reply) => Repeating.Accept(cluster.Session(thread), id, wait);
}
