using Platform.Grains.Contracts.Conversations;

namespace Platform.Grains.Conversations;

/// <summary>Those who hear a session's words as they come. A watcher that cannot be reached is dropped: it comes again with its next message.</summary>
internal sealed class Watchers
{
    private const int AtMost = 8;
    private const int Pieces = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly List<ISessionWatcher> watching = [];
    private int stopped;

    public void Add(ISessionWatcher watcher)
    {
        watching.Remove(watcher);
        if (watching.Count == AtMost) watching.RemoveAt(0);
        watching.Add(watcher);
    }

    public void Remove(ISessionWatcher watcher) => watching.Remove(watcher);

    /// <summary>Tells a committed reply, piece by piece, and then whole.</summary>
    public void Tell(int turn, int epoch, string text, byte[] body)
    {
        foreach (var watcher in watching.ToArray()) _ = Tell(watcher, turn, epoch, text, body);
    }

    /// <summary>Says that nothing of an earlier epoch may be shown any more; ends when each has heard it or is given up.</summary>
    public Task Stop(int epoch)
    {
        stopped = epoch;
        return Task.WhenAll(watching.ToArray().Select(w => Try(w, () => w.Stop(epoch).WaitAsync(Patience))));
    }

    private Task Tell(ISessionWatcher watcher, int turn, int epoch, string text, byte[] body) => Try(watcher, async () =>
    {
        foreach (var piece in Split(text))
        {
            if (epoch < stopped) return;
            await watcher.Token(turn, epoch, piece);
        }
        if (epoch >= stopped) await watcher.Complete(turn, epoch, body);
    });

    private async Task Try(ISessionWatcher watcher, Func<Task> tell)
    {
        try
        {
            await tell();
        }
        catch (Exception unreachable) when (unreachable is TimeoutException or Orleans.Runtime.OrleansException)
        {
            watching.Remove(watcher);
        }
    }

    private static IEnumerable<string> Split(string text)
    {
        var length = Math.Max(8, text.Length / Pieces);
        for (var from = 0; from < text.Length;)
        {
            var to = from + length >= text.Length ? text.Length : text.IndexOf(' ', from + length) is var space and >= 0 ? space + 1 : text.Length;
            yield return text[from..to];
            from = to;
        }
    }
}
