using Platform.Core.Turns;
using Platform.Grains.Contracts.Turns;
using Platform.Grains.Turns;

namespace Platform.Grains.Conversations;

/// <summary>One asking of a purpose: bounded by the deadline, ended at once by a change of epoch, never waited for longer.</summary>
internal sealed class Advancing : IDisposable
{
    private readonly CancellationTokenSource cancellation = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SessionTimings timings;
    private readonly CancellationTokenRegistration onCancel;
    private bool dropped;

    public Advancing(IPurposeGrain purpose, AdvanceRequest request, SessionTimings timings, string channel)
    {
        this.timings = timings;
        onCancel = cancellation.Token.Register(() => ended.TrySetResult());
        cancellation.CancelAfter(timings.DeadlineOf(channel));
        Proposal = purpose.Advance(request, cancellation.Token);
    }

    /// <summary>The purpose's own answer, however late.</summary>
    public Task<Outcome> Proposal { get; }

    /// <summary>The epoch changes: end now.</summary>
    public void Drop()
    {
        dropped = true;
        cancellation.Cancel();
    }

    /// <summary>True when the answer has come within <paramref name="time"/>.</summary>
    public async Task<bool> Within(TimeSpan time) => Proposal.IsCompleted || await Task.WhenAny(Proposal, ended.Task, Task.Delay(time)) == Proposal;

    public async Task<Attempt> End(Action<Exception> onFailure)
    {
        if (!Proposal.IsCompleted) await Task.WhenAny(Proposal, ended.Task);
        if (!Proposal.IsCompleted) await Task.WhenAny(Proposal, Task.Delay(timings.Abandon));
        if (dropped) return new Attempt.Dropped();
        if (!Proposal.IsCompleted) return new Attempt.Failed(Errors.Integration);
        try
        {
            return new Attempt.Proposed(await Proposal);
        }
        catch (OperationCanceledException)
        {
            return new Attempt.Failed(Errors.Integration);
        }
        catch (Exception failure)
        {
            onFailure(failure);
            return new Attempt.Failed(Errors.Unknown);
        }
    }

    public void Dispose()
    {
        onCancel.Dispose();
        // an abandoned purpose may still look at its token: the source lives as long as it does
        if (Proposal.IsCompleted) cancellation.Dispose();
        else _ = Proposal.ContinueWith(t => { _ = t.Exception; cancellation.Dispose(); }, TaskScheduler.Default);
    }
}
