using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

[Collection(nameof(SessionsCollection))]
public sealed class Rule14_Tokens(SessionCluster cluster)
{
    private readonly Conversation talk = cluster.New();
    private readonly RecordingWatcher watcher = new();

    [Fact]
    public async Task Watcher_hears_the_committed_reply_in_pieces_tagged_with_turn_and_epoch()
    {
        await talk.Grain.Accept(Conversation.Request("a", "a message of several words, so that its reply has pieces"), Reference());
        await watcher.Completed();

        var heard = watcher.Heard.ToArray();
        string.Concat(heard.Where(h => h.What == "token").Select(h => h.Text)).ShouldBe(talk.Rows.Turns[0].Outcome!.Text);
        heard.ShouldAllBe(h => h.Turn == 1 && h.Epoch == 0);
        heard[^1].What.ShouldBe("complete");
    }

    [Fact]
    public async Task Watcher_is_told_to_stop_before_the_takeover_is_acknowledged_and_hears_no_word_after()
    {
        await talk.Grain.Watch(Reference());
        await talk.Say("a");
        await watcher.Completed();
        talk.Script.Hold();
        var waiting = talk.Say("b");

        await talk.Grain.TakeOver("maria");

        watcher.Heard.Last().ShouldBe(("stop", 0, 1, ""));
        await waiting;
        await talk.Say("c");
        watcher.Heard.Last().What.ShouldBe("stop");
    }

    [Fact]
    public async Task Words_of_the_next_session_are_said_in_an_epoch_that_is_not_over()
    {
        await talk.Grain.Watch(Reference());
        await talk.Say("a");
        await watcher.Completed();
        await talk.Grain.Close();
        await talk.Say("b");
        await watcher.Completed();

        var stopped = watcher.Heard.Single(h => h.What == "stop").Epoch;
        watcher.Heard.Last().Epoch.ShouldBeGreaterThanOrEqualTo(stopped);
    }

    [Fact]
    public async Task Watcher_that_has_left_hears_nothing()
    {
        await talk.Grain.Watch(Reference());
        await talk.Grain.Unwatch(Reference());
        await talk.Say("a");

        watcher.Heard.ShouldBeEmpty();
    }

    private ISessionWatcher? reference;

    private ISessionWatcher Reference() => reference ??= cluster.Cluster.Client.CreateObjectReference<ISessionWatcher>(watcher);
}
