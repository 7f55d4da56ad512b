using System.Threading.Channels;

namespace Platform.Integrations.Turns;

/// <summary>
/// Groups calls that arrive while earlier ones are in flight: no delay when idle, large groups under load. Each writer
/// runs one group at a time.
/// </summary>
internal sealed class NaturalBatcher<TItem, TResult> : IAsyncDisposable
{
    private readonly Channel<Call> calls = Channel.CreateUnbounded<Call>(new() { SingleWriter = false });
    private readonly Func<IReadOnlyList<TItem>, CancellationToken, Task<IReadOnlyList<TResult>>> run;
    private readonly CancellationTokenSource stop = new();
    private readonly Task[] writers;
    private readonly int largest;

    /// <param name="writers">How many groups may be in flight at once.</param>
    /// <param name="largest">The largest group.</param>
    /// <param name="run">Runs a group; answers one result an item, in order. Its exception goes to every caller of the group.</param>
    public NaturalBatcher(int writers, int largest, Func<IReadOnlyList<TItem>, CancellationToken, Task<IReadOnlyList<TResult>>> run)
    {
        this.largest = largest;
        this.run = run;
        this.writers = [.. Enumerable.Range(0, writers).Select(_ => Task.Run(WriteLoop))];
    }

    /// <summary>Runs the item in the next group. Cancelling stops the waiting, not the group.</summary>
    public Task<TResult> Run(TItem item, CancellationToken cancellation)
    {
        var call = new Call(item, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!calls.Writer.TryWrite(call)) throw new ObjectDisposedException(nameof(NaturalBatcher<,>));
        return cancellation.CanBeCanceled ? call.Done.Task.WaitAsync(cancellation) : call.Done.Task;
    }

    /// <summary>Finishes what was taken in, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        calls.Writer.TryComplete();
        await Task.WhenAll(writers);
        stop.Dispose();
    }

    private async Task WriteLoop()
    {
        var group = new List<Call>(largest);
        while (await calls.Reader.WaitToReadAsync())
        {
            while (group.Count < largest && calls.Reader.TryRead(out var call)) group.Add(call);
            if (group.Count > 0) await RunGroup(group);
            group.Clear();
        }
    }

    private async Task RunGroup(List<Call> group)
    {
        try
        {
            var items = new TItem[group.Count];
            for (var i = 0; i < items.Length; i++) items[i] = group[i].Item;
            var results = await run(items, stop.Token);
            for (var i = 0; i < items.Length; i++) group[i].Done.TrySetResult(results[i]);
        }
        catch (Exception failure)
        {
            foreach (var call in group) call.Done.TrySetException(failure);
        }
    }

    private sealed record Call(TItem Item, TaskCompletionSource<TResult> Done);
}
