using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Testing;
using Platform.Core.Conversations;
using Platform.Core.Knowledge;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Contracts.Turns;
using Platform.Grains.Conversations;
using Platform.Grains.Turns;
using Platform.Grains.Usage;
using Platform.Testing.Usage;

namespace Platform.Grains.Tests.Conversations;

/// <summary>A session's pump without Orleans: one lane, a clock of its own, every write and every answer of the purpose in the test's hand.</summary>
internal sealed class PumpHarness : IDisposable
{
    private readonly Lane lane = new();
    private readonly SessionParts parts;
    private readonly SiloStopping stopping = new();
    private readonly HandPurpose purpose = new();

    public PumpHarness()
    {
        var outbox = new MemoryOutbox();
        Store.Before[Key] = what => Hold(what);
        var effects = new EffectDispatcher([], outbox, NullLogger<EffectDispatcher>.Instance);
        var feed = new LiveFeed(null!, NullLogger<LiveFeed>.Instance);
        parts = new(Store, outbox, new FixedConfigs(), [new(Purposes.LeadCapture, (_, _) => purpose)], feed, effects, new(Ledger, Clock, NullLogger<UnusedWorks>.Instance),
            new SessionTimings { Time = Time }, stopping, Clock, NullLogger<SessionParts>.Instance, new((_, _) => Answers));
        Pump = null!;
        Activate();
    }

    public ThreadKey Key { get; } = new("acme", "spa", Channels.Web, Guid.NewGuid());
    public MemoryStore Store { get; } = new();
    public MemoryLedger Ledger { get; } = new();
    public ThreadRows Rows => Store.Rows(Key);
    public FakeTimeProvider Time { get; } = new();
    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 3, 2, 10, 0));
    public HandAnswers Answers { get; } = new();
    public RecordingWatcher Watcher { get; } = new();
    public SessionPump Pump { get; private set; }

    /// <summary>The write that is in flight; null when none is.</summary>
    public (object What, TaskCompletionSource<Fault> Gate)? Write { get; private set; }

    /// <summary>What the purpose is asked and has not answered; null when nothing is.</summary>
    public (AdvanceRequest Request, TaskCompletionSource<Outcome> Gate)? Asked => purpose.Asked;

    /// <summary>The next activation: it knows what the rows know.</summary>
    public void Activate() => Do(() =>
    {
        var stored = Rows.Snapshot();
        var state = stored is null ? new SessionState { Key = Key, ExternalId = "new" } : SessionState.From(Key, stored);
        SessionPump pump = null!;
        Pump = pump = new(parts, state, null!, () => SynchronizationContext.Current!.Post(_ => _ = pump.Run(), null), () => { });
        Pump.Watchers.Add(Watcher);
        Pump.Resume(stored);
    });

    public void Do(Action work) => lane.Run(work);

    public Task<AcceptResult> Say(string id, Wait wait = Wait.Reply)
    {
        Task<AcceptResult> answer = null!;
        Do(() => answer = Pump.Accept(Conversation.Request(id, wait: wait)));
        return answer;
    }

    public Task<bool> TakeOver() => Change(who => who.TakeOver("maria"));

    public Task<bool> HandBack() => Change(who => who.HandBack("maria"));

    public Task<bool> Interrupt() => Change(who => who.Interrupt());

    public Task<bool> Close() => Change(who => who.Close());

    public void EndWrite(Fault fault = Fault.None)
    {
        var write = Write!.Value;
        Write = null;
        Do(() => write.Gate.SetResult(fault));
    }

    public void Answer(Func<AdvanceRequest, Outcome>? how = null)
    {
        var (request, gate) = Asked!.Value;
        Do(() => gate.TrySetResult((how ?? (r => Script.Reply(r)))(request)));
    }

    /// <summary>The purpose does not know: it asks.</summary>
    public void Wonder(string question) => Answer(_ => Outcome.Instead(Purposes.LeadCapture, ask: new(question, "en", Clock.GetCurrentInstant())));

    public void Know(KnowledgeReply reply)
    {
        var gate = Answers.Asked!.Value.Gate;
        Do(() => gate.TrySetResult(reply));
    }

    public void FailPurpose() => FailPurpose(new InvalidOperationException("a bug"));

    public void FailPurpose(Exception failure) => Do(() => Asked!.Value.Gate.TrySetException(failure));

    public void Pass(TimeSpan time) => Do(() => Time.Advance(time));

    private Task<bool> Change(Func<WhoAnswers, Task<bool>> change)
    {
        Task<bool> done = null!;
        Do(() => done = change(new(Pump, Clock)));
        return done;
    }

    public void Dispose() => stopping.Dispose();

    private async Task<Fault> Hold(object what)
    {
        var gate = new TaskCompletionSource<Fault>();
        Write = (what, gate);
        return await gate.Task;
    }
}
