using System.Collections.Concurrent;

namespace Platform.Integrations.Turns;

/// <summary>
/// Groups calls that arrive while earlier ones are in flight: no delay when idle, large groups under load. Each writer
/// is a thread and runs one group at a time: in the pool it would wait, with everybody behind it, for the turns that its last group set going.
/// </summary>
internal sealed class NaturalBatcher<TItem, TResult> : IAsyncDisposable
{
    private readonly BlockingCollection<Call> calls = [];
    private readonly Func<IReadOnlyList<TItem>, CancellationToken, Task<IReadOnlyList<TResult>>> run;
    private readonly CancellationTokenSource stop = new();
    private readonly Thread[] writers;
    private readonly int largest;
    private int ended;

    /// <param name="writers">How many groups may be in flight at once.</param>
    /// <param name="largest">The largest group.</param>
    /// <param name="run">Runs a group, best without leaving its thread; answers one result an item, in order. Its exception goes to every caller of the group.</param>
    public NaturalBatcher(int writers, int largest, Func<IReadOnlyList<TItem>, CancellationToken, Task<IReadOnlyList<TResult>>> run)
    {
        this.largest = largest;
        this.run = run;
        this.writers = [.. Enumerable.Range(1, writers).Select(n => new Thread(WriteLoop) { IsBackground = true, Name = $"{typeof(TItem).Name} writer {n}" })];
        foreach (var writer in this.writers) writer.Start();
    }

    /// <summary>Runs the item in the next group. Cancelling stops the waiting, not the group.</summary>
    public Task<TResult> Run(TItem item, CancellationToken cancellation)
    {
        var call = new Call(item, new(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            calls.Add(call, CancellationToken.None);
        }
        catch (InvalidOperationException late)
        {
            throw new ObjectDisposedException("A call came after the end.", late);
        }
        return cancellation.CanBeCanceled ? call.Done.Task.WaitAsync(cancellation) : call.Done.Task;
    }

    /// <summary>Finishes what was taken in, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref ended, 1) == 1) return;
        calls.CompleteAdding();
        await Task.Run(() => { foreach (var writer in writers) writer.Join(); });
        stop.Dispose();
        calls.Dispose();
    }

    private void WriteLoop()
    {
        var group = new List<Call>(largest);
        foreach (var first in calls.GetConsumingEnumerable())
        {
            group.Add(first);
            while (group.Count < largest && calls.TryTake(out var call)) group.Add(call);
            RunGroup(group);
            group.Clear();
        }
    }

    private void RunGroup(List<Call> group)
    {
        try
        {
            var items = new TItem[group.Count];
            for (var i = 0; i < items.Length; i++) items[i] = group[i].Item;
            var results = run(items, stop.Token).GetAwaiter().GetResult();
            for (var i = 0; i < items.Length; i++) group[i].Done.TrySetResult(results[i]);
        }
        catch (Exception failure)
        {
            foreach (var call in group) call.Done.TrySetException(failure);
        }
    }

    private sealed record Call(TItem Item, TaskCompletionSource<TResult> Done);
}
