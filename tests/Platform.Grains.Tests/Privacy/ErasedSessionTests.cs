using Platform.Core.Conversations;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Tests.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Privacy;

/// <summary>A session that is in memory while its rows are erased: it writes nothing back.</summary>
[Collection(nameof(DurableCollection))]
public sealed class ErasedSessionTests(DurableCluster cluster)
{
    private readonly ThreadKey key = DurableCluster.NewThread();

    [Fact]
    public async Task Turn_that_is_being_made_is_dropped_and_who_waits_may_repeat()
    {
        (await Say("a")).Turn.ShouldBe(1);
        await Script.Of(key.ToString()).Asked();
        var gate = Script.Of(key.ToString()).Hold();
        var waiting = Say("b");
        await Script.Of(key.ToString()).Asked();

        await Erase();
        await cluster.Session(key).Forget();
        gate.SetResult();

        (await waiting).Status.ShouldBe(AcceptStatus.Retry);
        (await Rows()).ShouldBe(0);
        (await Say("b")).Turn.ShouldBe(1);
        (await Number()).ShouldBe(2);
    }

    [Fact]
    public async Task Activation_that_nobody_told_loses_by_the_fence_and_the_next_begins_anew()
    {
        (await Say("a")).Turn.ShouldBe(1);

        await Erase();

        (await Say("b")).Status.ShouldBe(AcceptStatus.Retry);
        (await Rows()).ShouldBe(0);
        (await Say("a")).Turn.ShouldBe(1);
        (await Number()).ShouldBe(2);
    }

    [Fact]
    public async Task Closed_session_in_memory_opens_the_next_only_once_it_has_read_what_is_left()
    {
        await cluster.Session(key).Accept(Conversation.Request("a") with { CallerId = "+34600000001" }, null);
        (await cluster.Session(key).Close()).ShouldBeTrue();

        await Erase();

        (await Say("b")).Status.ShouldBe(AcceptStatus.Retry);
        (await Say("b")).Turn.ShouldBe(1);
        (await Number()).ShouldBe(2);
        Script.Of(key.ToString()).Requests[^1].Person.CallerId.ShouldBeNull();
    }

    private Task<AcceptResult> Say(string id) => cluster.Session(key).Accept(Conversation.Request(id), null);

    private async Task Erase() => (await cluster.Look<string>(key.Thread, $"""
        with agency as materialized (select set_config('platform.agency', '{key.Agency}', true))
        select platform_erase_person('{key.Client}', array[$1], '{"{}"}', null, null, false, 'test', 'test')::text from agency
        """))!.ShouldContain("erased");

    private Task<long> Rows() => cluster.Look<long>(key.Thread, "select (select count(*) from sessions where thread_id = $1) + (select count(*) from messages where thread_id = $1) + (select count(*) from turns where thread_id = $1)");

    private Task<int> Number() => cluster.Look<int>(key.Thread, "select max(session) from sessions where thread_id = $1");
}
