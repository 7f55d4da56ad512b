using Orleans.Concurrency;
using Orleans.Placement;
using Platform.Core.Conversations;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Turns;

namespace Platform.Grains.Conversations;

/// <summary>One person's thread. Takes messages in between the awaits of its pump, which makes the turns.</summary>
[GrainType("session"), CollectionAgeLimit(Minutes = 2), RandomPlacement]
internal sealed class SessionGrain(SessionParts parts) : Grain, ISessionGrain
{
    private static readonly TimeSpan SendPoll = TimeSpan.FromMilliseconds(50);
    private SessionPump pump = null!;
    private IGrainTimer timer = null!;

    public override async Task OnActivateAsync(CancellationToken cancellation)
    {
        var key = ThreadKey.Parse(this.GetPrimaryKeyString());
        var stored = await parts.Store.Load(key, cancellation);
        var state = stored is null ? new SessionState { Key = key, ExternalId = key.Thread.ToString("N") } : SessionState.From(key, stored);
        pump = new(parts, state, GrainFactory, DeactivateOnIdle);
        timer = this.RegisterGrainTimer(static pump => pump.Run(), pump, new() { DueTime = Timeout.InfiniteTimeSpan, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        foreach (var message in stored?.Pending ?? []) pump.Inbox.Add(message, null);
        Kick();
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellation)
    {
        pump?.Lose(reason.ReasonCode.ToString());
        return Task.CompletedTask;
    }

    public Task<AcceptResult> Accept(AcceptRequest request, ISessionWatcher? watcher)
    {
        if (pump.IsLost) return Task.FromResult(AcceptResult.Of(AcceptStatus.Retry));
        if (watcher is not null) pump.Watchers.Add(watcher);
        if (pump.Inbox.Answer(request.MessageId) is { } known) return Task.FromResult(known);
        if (pump.Inbox.Find(request.MessageId) is { } waiting) return Copy(waiting.For(request.Wait));
        if (pump.Inbox.IsFull) return Task.FromResult(AcceptResult.Of(AcceptStatus.QueueFull));
        pump.Introduce(request);
        var added = pump.Inbox.Add(new(request.MessageId, request.Text, parts.Clock.GetCurrentInstant()), request);
        var answer = added.For(request.Wait);
        Kick();
        return answer;
    }

    public Task Watch(ISessionWatcher watcher)
    {
        pump.Watchers.Add(watcher);
        return Task.CompletedTask;
    }

    public Task Unwatch(ISessionWatcher watcher)
    {
        pump.Watchers.Remove(watcher);
        return Task.CompletedTask;
    }

    public Task<bool> TakeOver(string staff) => Command(async () =>
    {
        if (pump.State.Mode == SessionMode.Human) return true;
        if (!await pump.Change(SessionMode.Human, staff)) return false;
        while (await parts.Outbox.IsSending(pump.State.Key.Agency, pump.State.Key.Thread, CancellationToken.None)) await Task.Delay(SendPoll);
        return true;
    });

    public Task<bool> HandBack(string staff) =>
        Command(() => pump.State.Mode == SessionMode.Human ? pump.Change(SessionMode.Bot, staff) : Task.FromResult(pump.State.Mode == SessionMode.Bot));

    public Task Interrupt() => Command(() => pump.State.Mode == SessionMode.Bot && pump.State.Version > 0 ? pump.Change(SessionMode.Bot, null) : Task.FromResult(false));

    public Task<bool> Close() =>
        Command(() => pump.State.Mode == SessionMode.Closed || pump.State.Version == 0 ? Task.FromResult(true) : pump.Change(SessionMode.Closed, null));

    public async Task Wake()
    {
        var stored = await parts.Store.Load(pump.State.Key, CancellationToken.None);
        foreach (var message in stored?.Pending ?? [])
        {
            if (pump.Inbox.Find(message.Id) is null && pump.Inbox.Answer(message.Id) is null) pump.Inbox.Add(message, null);
        }
        if (!pump.Inbox.HasWaiting && pump.State.Version > 0 && pump.State.IsOver(parts.Clock.GetCurrentInstant())) await Close();
        Kick();
    }

    private Task<bool> Command(Func<Task<bool>> change)
    {
        if (pump.IsLost) return Task.FromResult(false);
        var done = pump.Command(change);
        Kick();
        return done;
    }

    private void Kick() => timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);

    private static async Task<AcceptResult> Copy(Task<AcceptResult> first) => await first with { Replayed = true };
}
