using Orleans.Concurrency;
using Orleans.Placement;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Turns;

namespace Platform.Grains.Conversations;

/// <summary>One person's thread. Takes messages in between the awaits of its pump, which makes the turns.</summary>
[GrainType("session"), CollectionAgeLimit(Minutes = 2), RandomPlacement]
internal sealed class SessionGrain(SessionParts parts) : Grain, ISessionGrain
{
    private SessionPump pump = null!;
    private WhoAnswers whoAnswers = null!;
    private IGrainTimer timer = null!;

    public override async Task OnActivateAsync(CancellationToken cancellation)
    {
        var key = ThreadKey.Parse(this.GetPrimaryKeyString());
        var stored = await Load(key, cancellation);
        var state = stored is null ? new SessionState { Key = key, ExternalId = key.Thread.ToString("N") } : SessionState.From(key, stored);
        pump = new(parts, state, GrainFactory, Kick, DeactivateOnIdle);
        whoAnswers = new(pump, parts.Clock);
        timer = this.RegisterGrainTimer(static pump => pump.Run(), pump, new() { DueTime = Timeout.InfiniteTimeSpan, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        pump.Resume(stored);
    }

    // a storage library's own exception may mean nothing to the caller's host; a time-out means: repeat
    private async Task<SessionSnapshot?> Load(ThreadKey key, CancellationToken cancellation)
    {
        try
        {
            return await parts.Store.Load(key, cancellation);
        }
        catch (Exception unreadable) when (unreadable is not OperationCanceledException)
        {
            Log.SessionUnreadable(parts.Log, key.ToString(), unreadable);
            throw new TimeoutException("The session's rows cannot be read at the moment: repeat the call.");
        }
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellation)
    {
        pump?.End();
        return Task.CompletedTask;
    }

    public Task<AcceptResult> Accept(AcceptRequest request, ISessionWatcher? watcher)
    {
        var answer = pump.Accept(request);
        if (watcher is not null && answer.IsCompleted) pump.Watchers.Add(watcher);
        else if (watcher is not null) pump.Watchers.Add(watcher, request.MessageId);
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

    public async Task<bool> TakeOver(string staff)
    {
        if (!await whoAnswers.TakeOver(staff)) return false;
        // words being sent just now cannot be called back: acknowledged once they have ended, while the pump goes on
        while (await parts.Outbox.IsSending(pump.State.Key.Agency, pump.State.Key.Thread, CancellationToken.None))
            await Task.Delay(parts.Timings.SendPoll, parts.Timings.Time);
        return true;
    }

    public Task<bool> HandBack(string staff) => whoAnswers.HandBack(staff);

    public Task Interrupt() => whoAnswers.Interrupt();

    public Task Speak(int turn, int epoch, string words)
    {
        pump.Speak(turn, epoch, words);
        return Task.CompletedTask;
    }

    public Task<bool> Close() => whoAnswers.Close();

    public Task Forget()
    {
        pump.Lose("erased");
        if (pump.State.Version > 0) parts.Feed.Tell(pump.State.Key.Agency, Events.Of(pump.State, null));
        return Task.CompletedTask;
    }

    public async Task Wake()
    {
        pump.Resume(await parts.Store.Load(pump.State.Key, CancellationToken.None));
        if (!pump.Inbox.HasWaiting && pump.State.Version > 0 && pump.State.IsOver(parts.Clock.GetCurrentInstant())) await Close();
    }

    private void Kick() => timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
}
