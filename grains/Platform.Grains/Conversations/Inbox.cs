using Platform.Core.Conversations;
using Platform.Grains.Contracts.Conversations;

namespace Platform.Grains.Conversations;

/// <summary>A session's messages: those that wait, and the answers of the latest. Each id is processed once.</summary>
internal sealed class Inbox
{
    /// <summary>Messages that may wait at once; one more is too much.</summary>
    public const int Limit = 20;

    // Older answers are in the table: forgetting one costs a look-up, never a second answer.
    private const int Remembered = 64;

    private readonly List<Waiting> waiting = [];
    private readonly Dictionary<string, AcceptResult> answers = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();
    private TaskCompletionSource wanted = new();

    public bool HasWaiting => waiting.Count > 0;

    public bool IsFull => waiting.Count >= Limit;

    /// <summary>Completed while someone waits only for a row that is not written; else it completes when someone does.</summary>
    public Task WantsDurable => waiting.Exists(w => w.WantsDurable) ? Task.CompletedTask : wanted.Task;

    /// <summary>The answer of a message that was answered before, marked as said again; null when memory has none.</summary>
    public AcceptResult? Answer(string id) => answers.TryGetValue(id, out var known) ? known with { Replayed = true } : null;

    public Waiting? Find(string id) => waiting.Find(w => w.Message.Id == id);

    /// <param name="written">True where its row is in the table already.</param>
    public Waiting Add(InboundMessage message, bool written)
    {
        var added = new Waiting(message, written);
        waiting.Add(added);
        return added;
    }

    /// <summary>What a caller waits for.</summary>
    public Task<AcceptResult> For(Waiting message, Wait wait)
    {
        var answer = message.For(wait);
        if (message.WantsDurable)
        {
            var told = wanted;
            wanted = new();
            told.TrySetResult();
        }
        return answer;
    }

    /// <summary>All that waits now: one turn answers it. It stays here until it is answered.</summary>
    public Waiting[] All() => [.. waiting];

    /// <summary>Those whose rows are not in the table yet.</summary>
    public Waiting[] Unwritten() => [.. waiting.Where(w => !w.Written)];

    public void MarkWritten(IReadOnlyCollection<Waiting> written)
    {
        foreach (var message in written) message.MarkWritten();
    }

    /// <summary>Answers messages and remembers it.</summary>
    public void Complete(IReadOnlyCollection<Waiting> answered, AcceptResult result)
    {
        foreach (var message in answered)
        {
            Remember(message.Message.Id, result);
            waiting.Remove(message);
            message.Complete(result);
        }
    }

    /// <summary>Turns messages away without an answer; they may come again.</summary>
    public void Refuse(IReadOnlyCollection<Waiting> refused, AcceptStatus status)
    {
        foreach (var message in refused)
        {
            waiting.Remove(message);
            message.Complete(AcceptResult.Of(status));
        }
    }

    private void Remember(string id, AcceptResult result)
    {
        if (answers.TryAdd(id, result)) order.Enqueue(id);
        if (order.Count > Remembered) answers.Remove(order.Dequeue());
    }
}
