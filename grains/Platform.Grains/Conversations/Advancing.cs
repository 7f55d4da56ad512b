using Orleans.Runtime;
using Platform.Core.Turns;

namespace Platform.Grains.Conversations;

/// <summary>One asking of a purpose: bounded by the deadline, ended at once by a change of epoch or the silo's stop, never waited for longer.</summary>
internal sealed class Advancing : IDisposable
{
    private readonly CancellationTokenSource cancellation;
    private readonly TaskCompletionSource ended = new();
    private readonly SessionTimings timings;
    private readonly CancellationTokenRegistration onCancel;
    private readonly CancellationTokenRegistration onStop;
    private volatile bool dropped;

    /// <param name="propose">Asks the purpose.</param>
    /// <param name="within">How long the purpose may take.</param>
    /// <param name="stopping">The silo stops.</param>
    public Advancing(Func<CancellationToken, Task<Outcome>> propose, TimeSpan within, SessionTimings timings, CancellationToken stopping)
    {
        this.timings = timings;
        cancellation = new(within, timings.Time);
        onCancel = cancellation.Token.UnsafeRegister(static ended => ((TaskCompletionSource)ended!).TrySetResult(), ended);
        Proposal = propose(cancellation.Token);
        onStop = stopping.UnsafeRegister(static self => ((Advancing)self!).Drop(), this);
    }

    /// <summary>The purpose's own answer, however late.</summary>
    public Task<Outcome> Proposal { get; }

    /// <summary>True once its answer counts no more.</summary>
    public bool IsDropped => dropped || ended.Task.IsCompleted;

    private bool IsOver => Proposal.IsCompleted || ended.Task.IsCompleted;

    /// <summary>The epoch changes: end now.</summary>
    public void Drop()
    {
        dropped = true;
        cancellation.Cancel();
    }

    /// <summary>True once the asking is over; false when <paramref name="other"/> was first.</summary>
    public async Task<bool> OverBefore(Task other)
    {
        if (!IsOver) await Task.WhenAny(Proposal, ended.Task, other);
        return IsOver;
    }

    /// <summary>True when the asking is over within <paramref name="time"/>.</summary>
    public async Task<bool> OverWithin(TimeSpan time)
    {
        using var enough = new CancellationTokenSource();
        var over = await OverBefore(Task.Delay(time, timings.Time, enough.Token));
        enough.Cancel();
        return over;
    }

    public async Task<Attempt> End(Action<Exception> onFailure)
    {
        if (!IsOver) await Task.WhenAny(Proposal, ended.Task);
        if (!Proposal.IsCompleted) await Task.WhenAny(Proposal, Task.Delay(timings.Abandon, timings.Time));
        if (dropped) return new Attempt.Dropped();
        if (!Proposal.IsCompleted) return new Attempt.Failed(Errors.Integration);
        try
        {
            return new Attempt.Proposed(await Proposal);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new Attempt.Failed(Errors.Integration);
        }
        // cancelled by nobody here: by its silo, which stops
        catch (Exception gone) when (gone is TimeoutException or OrleansException or OperationCanceledException)
        {
            return new Attempt.Unreached();
        }
        catch (Exception failure)
        {
            onFailure(failure);
            return new Attempt.Failed(Errors.Unknown);
        }
    }

    public void Dispose()
    {
        onStop.Dispose();
        onCancel.Dispose();
        // an abandoned purpose may still look at its token: the source lives as long as it does
        if (Proposal.IsCompleted) cancellation.Dispose();
        else _ = Proposal.ContinueWith(t => { _ = t.Exception; cancellation.Dispose(); }, TaskScheduler.Default);
    }
}
