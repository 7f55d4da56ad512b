using Orleans.Runtime;
using Platform.Core.Conversations;
using Platform.Core.Models;
using Platform.Core.Turns;
using Platform.Core.Usage;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Contracts.Turns;
using Platform.Grains.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

public sealed class SessionPumpTests : IDisposable
{
    private readonly PumpHarness session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public void Webhook_is_not_acknowledged_before_25_ms_and_then_by_its_row()
    {
        var webhook = session.Say("a", Wait.Durable);
        session.Pass(TimeSpan.FromMilliseconds(24));
        session.Write.ShouldBeNull();

        session.Pass(TimeSpan.FromMilliseconds(1));
        session.Write!.Value.What.ShouldBeOfType<EarlyWrite>();
        webhook.IsCompleted.ShouldBeFalse();
        session.EndWrite();

        webhook.Ended().Status.ShouldBe(AcceptStatus.Durable);
    }

    [Fact]
    public void Webhook_in_a_burst_is_acknowledged_25_ms_after_it_came_though_a_turn_thinks_longer()
    {
        session.Say("a");
        session.Pass(TimeSpan.FromSeconds(3));
        var webhook = session.Say("b", Wait.Durable);
        session.Pass(TimeSpan.FromMilliseconds(25));
        session.EndWrite();

        webhook.Ended().Status.ShouldBe(AcceptStatus.Durable);
        session.Rows.Messages.Select(m => m.Id).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Deadline_is_one_for_the_turn_however_often_a_time_was_taken()
    {
        var reply = session.Say("a");
        session.Pass(TimeSpan.FromSeconds(10));
        session.Answer();
        session.EndWrite(Fault.TimeTaken);
        session.Asked.ShouldNotBeNull();

        session.Pass(TimeSpan.FromSeconds(5));
        session.EndWrite();

        session.Rows.Turns.Single().Outcome.ShouldBeNull();
        reply.Ended().Turn.ShouldBe(1);
    }

    [Fact]
    public void Purpose_that_does_not_return_is_abandoned_after_100_ms_and_its_late_outcome_dropped()
    {
        var reply = session.Say("a");
        var late = session.Asked!.Value;
        session.Pass(TimeSpan.FromSeconds(15));
        session.Pass(TimeSpan.FromMilliseconds(100));
        session.EndWrite();

        Conversation.Text(reply.Ended()).ShouldContain("went wrong");
        session.Do(() => late.Gate.TrySetResult(Script.Reply(late.Request)));
        session.Rows.Turns.Count.ShouldBe(1);
        session.Write.ShouldBeNull();
    }

    [Fact]
    public void Purpose_that_cannot_be_reached_is_asked_again_and_nobody_hears_of_it()
    {
        var reply = session.Say("a");
        foreach (var gone in new Exception[] { new SiloUnavailableException(), new TimeoutException(), new TaskCanceledException("by its silo, which stops") })
        {
            session.FailPurpose(gone);
            session.Asked.ShouldBeNull();
            session.Pass(TimeSpan.FromMilliseconds(100));
        }

        session.Answer();
        session.EndWrite();
        (reply.Ended().Turn, Conversation.Text(reply.Ended())).ShouldBe((1, "reply to a"));
        session.Rows.Newest!.Errors.ShouldBe(0);
    }

    [Fact]
    public void Purpose_that_stays_out_of_reach_is_given_up_at_the_deadline()
    {
        var reply = session.Say("a");
        for (var waited = TimeSpan.Zero; waited < TimeSpan.FromSeconds(15); waited += TimeSpan.FromMilliseconds(100))
        {
            session.FailPurpose(new SiloUnavailableException());
            session.Pass(TimeSpan.FromMilliseconds(100));
        }

        session.EndWrite();
        Conversation.Text(reply.Ended()).ShouldContain("went wrong");
    }

    [Fact]
    public void Takeover_does_not_wait_for_a_purpose_that_cannot_be_reached()
    {
        session.Say("a");
        session.FailPurpose(new SiloUnavailableException());
        var takeover = session.TakeOver();
        session.Pass(TimeSpan.FromMilliseconds(100));
        session.EndWrite();

        takeover.Ended().ShouldBeTrue();
        session.Rows.Turns.ShouldBeEmpty();
    }

    [Fact]
    public void Money_of_a_turn_that_came_to_nothing_is_counted_for_that_turn_and_of_one_that_was_committed_with_it()
    {
        session.Say("a");
        session.Answer(Paid);
        session.EndWrite(Fault.TimeTaken);
        session.Pass(TimeSpan.FromSeconds(15));
        session.EndWrite();

        session.Ledger.Counted.Select(w => (w.Key, w.Turn, w.Uses.Length)).ShouldBe([(session.Key, 1, 1)]);

        session.Say("b");
        session.Answer(Paid);
        session.EndWrite();
        session.Ledger.Counted.Count.ShouldBe(1);

        session.Say("c");
        session.Answer(Paid);
        session.EndWrite(Fault.Fenced);
        session.Ledger.Counted.Last().Turn.ShouldBe(3);
    }

    [Fact]
    public void Listener_that_came_with_a_message_hears_the_turn_that_answers_it_and_none_before()
    {
        var (own, again) = (new RecordingWatcher(), new RecordingWatcher());
        session.Say("a");
        session.Say("b");
        session.Do(() => session.Pump.Watchers.Add(own, "b"));
        session.Do(() => session.Pump.Watchers.Add(again, "a"));
        session.Answer();
        session.EndWrite();
        session.Answer();
        session.EndWrite();

        (Said(own), Said(again), Said(session.Watcher)).ShouldBe(("2 reply to b", "1 reply to a, 2 reply to b", "1 reply to a, 2 reply to b"));
    }

    private static string Said(RecordingWatcher watcher) => string.Join(", ", watcher.Heard.Where(h => h.What == "complete").Select(h => $"{h.Turn} {h.Text}"));

    [Fact]
    public void Lost_fence_gives_up_every_waiter_and_every_queued_change()
    {
        var replies = new[] { session.Say("a"), session.Say("a"), session.Say("b", Wait.Durable) };
        session.Answer();
        var takeover = session.TakeOver();
        session.EndWrite(Fault.Fenced);

        replies.ShouldAllBe(r => r.Ended().Status == AcceptStatus.Retry);
        takeover.Ended().ShouldBeFalse();
        session.TakeOver().Ended().ShouldBeFalse();
        session.Say("c").Ended().Status.ShouldBe(AcceptStatus.Retry);
    }

    [Fact]
    public void Change_whose_write_fails_is_not_done_and_ends_the_activation()
    {
        var takeover = session.TakeOver();
        session.EndWrite(Fault.Throws);

        takeover.Ended().ShouldBeFalse();
        session.Pump.IsLost.ShouldBeTrue();
    }

    [Fact]
    public void Takeover_comes_before_a_turn_that_has_not_begun()
    {
        session.Say("a");
        session.Answer();
        var next = session.Say("b");
        var takeover = session.TakeOver();
        session.EndWrite();
        session.Write!.Value.What.ShouldBeOfType<ModeChange>();
        session.EndWrite();
        session.EndWrite();

        takeover.Ended().ShouldBeTrue();
        next.Ended().Turn.ShouldBeNull();
        session.Rows.Newest!.ShouldSatisfyAllConditions(s => s.Version.ShouldBe(3), s => s.Turn.ShouldBe(1));
    }

    [Fact]
    public void Interrupt_of_the_first_turn_asks_again_in_the_same_epoch()
    {
        var reply = session.Say("a");
        session.Interrupt().Ended().ShouldBeTrue();
        session.Answer();
        session.EndWrite();

        reply.Ended().Turn.ShouldBe(1);
    }

    [Fact]
    public void Answers_are_remembered_for_64_messages_and_found_in_the_table_after_that()
    {
        for (var n = 0; n < 70; n++)
        {
            session.Say($"m{n}");
            session.Answer();
            session.EndWrite();
        }

        session.Say("m69").Ended().Turn.ShouldBe(70);
        session.Asked.ShouldBeNull();
        var old = session.Say("m0");
        session.Answer();
        session.EndWrite();
        old.Ended().ShouldSatisfyAllConditions(a => a.Turn.ShouldBe(1), a => a.Replayed.ShouldBeTrue());
        session.Rows.Turns.Count.ShouldBe(70);
    }

    [Fact]
    public void Clock_of_a_sandbox_stands_where_its_message_says_and_only_there()
    {
        session.Do(() => _ = session.Pump.Accept(Conversation.Request("a") with { Sandbox = true, SandboxNow = 1000 }));
        session.Asked!.Value.Request.Now.ShouldBe(NodaTime.Instant.FromUnixTimeMilliseconds(1000));
        session.Answer();
        session.EndWrite();
        session.Rows.Newest!.LastAt.ShouldBe(session.Clock.GetCurrentInstant());

        using var real = new PumpHarness();
        real.Do(() => _ = real.Pump.Accept(Conversation.Request("a") with { SandboxNow = 1000 }));
        real.Asked!.Value.Request.Now.ShouldBe(real.Clock.GetCurrentInstant());
    }

    private static Outcome Paid(AdvanceRequest request) =>
        Script.Reply(request) with { Uses = [new("extract@1", "openai", "gpt-4o-mini", ModelUsage.None, ModelUse.Answered, 1) { Asking = Guid.NewGuid() }] };
}
