using Platform.Grains.Contracts.Conversations;

namespace Platform.Grains.Conversations;

/// <summary>Those who hear a session's words as they come. A watcher that cannot be reached is dropped: it comes again with its next message.</summary>
internal sealed class Watchers
{
    private const int AtMost = 8;
    private const int Pieces = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly List<(ISessionWatcher Watcher, string? Awaits)> watching = [];
    private IReadOnlyCollection<Waiting> answering = [];
    private int stopped;
    private string spoken = "";
    private Task speaking = Task.CompletedTask;

    private ISessionWatcher[] Hearing => [.. watching.Where(w => w.Awaits is null).Select(w => w.Watcher)];

    /// <summary>Lets a watcher hear every word from now on.</summary>
    public void Add(ISessionWatcher watcher)
    {
        Remove(watcher);
        Put((watcher, null));
    }

    /// <summary>Lets a watcher hear every word from the turn on that answers its message: one being made for others is not its reply.</summary>
    public void Add(ISessionWatcher watcher, string messageId)
    {
        if (!Has(watcher)) Put((watcher, IsAnswered(messageId) ? null : messageId));
    }

    public void Remove(ISessionWatcher watcher) => watching.RemoveAll(w => w.Watcher.Equals(watcher));

    /// <summary>These messages are answered now.</summary>
    public void Answering(IReadOnlyCollection<Waiting> batch)
    {
        answering = batch;
        for (var n = 0; n < watching.Count; n++)
        {
            if (watching[n] is { Awaits: { } id } && IsAnswered(id)) watching[n] = (watching[n].Watcher, null);
        }
    }

    /// <summary>Tells words of a reply that is still being made.</summary>
    public void Say(int turn, int epoch, string words)
    {
        spoken += words;
        speaking = After(speaking, turn, epoch, words);
    }

    /// <summary>Tells a committed reply, piece by piece as far as it was not said already, and then whole.</summary>
    public void Tell(int turn, int epoch, string text, byte[] body)
    {
        // where it came out otherwise than what was said of it, the whole is what counts
        var rest = spoken.Length == 0 ? text : text.StartsWith(spoken, StringComparison.Ordinal) ? text[spoken.Length..] : "";
        spoken = "";
        foreach (var watcher in Hearing) _ = Tell(watcher, turn, epoch, rest, body);
    }

    /// <summary>Says that nothing of an earlier epoch may be shown any more; ends when each has heard it or is given up.</summary>
    public Task Stop(int epoch)
    {
        (stopped, spoken) = (epoch, "");
        return Task.WhenAll(watching.Select(w => w.Watcher).ToArray().Select(w => Try(w, () => w.Stop(epoch).WaitAsync(Patience))));
    }

    private bool Has(ISessionWatcher watcher) => watching.Exists(w => w.Watcher.Equals(watcher));

    private bool IsAnswered(string messageId) => answering.Any(w => w.Message.Id == messageId);

    private void Put((ISessionWatcher Watcher, string? Awaits) listener)
    {
        if (watching.Count == AtMost) watching.RemoveAt(0);
        watching.Add(listener);
    }

    private async Task After(Task before, int turn, int epoch, string words)
    {
        await before;
        if (epoch < stopped) return;
        // one that is slow holds the others up no longer than this
        await Task.WhenAny(Task.WhenAll(Hearing.Select(w => Try(w, () => w.Token(turn, epoch, words)))), Task.Delay(Patience));
    }

    private Task Tell(ISessionWatcher watcher, int turn, int epoch, string text, byte[] body) => Try(watcher, async () =>
    {
        await speaking;
        foreach (var piece in Split(text))
        {
            if (epoch < stopped || !Has(watcher)) return;
            await watcher.Token(turn, epoch, piece);
        }
        if (epoch >= stopped && Has(watcher)) await watcher.Complete(turn, epoch, body);
    });

    private async Task Try(ISessionWatcher watcher, Func<Task> tell)
    {
        try
        {
            await tell();
        }
        catch (Exception unreachable) when (unreachable is TimeoutException or Orleans.Runtime.OrleansException)
        {
            Remove(watcher);
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
