using System.Collections.Concurrent;
using Platform.Core.Conversations;
using Platform.Core.Turns;

namespace Platform.Grains.Tests.Conversations;

/// <summary>The turn store as a model: the same fences as the table's, and the faults a test asks for.</summary>
internal sealed class MemoryStore : ITurnStore
{
    private readonly ConcurrentDictionary<ThreadKey, ThreadRows> threads = new();

    /// <summary>Called with what is about to be written, before it is; a test holds it, or lets the write fail.</summary>
    public ConcurrentDictionary<ThreadKey, Func<object, Task<Fault>>> Before { get; } = new();

    public ThreadRows Rows(ThreadKey key) => threads.GetOrAdd(key, _ => new());

    public Task<SessionSnapshot?> Load(ThreadKey key, CancellationToken cancellation)
    {
        var rows = Rows(key);
        lock (rows) return Task.FromResult(rows.Snapshot());
    }

    public Task<CommitResult> Commit(TurnCommit commit, CancellationToken cancellation) => Write(commit.Thread.Key, commit, (rows, fault) => fault switch
    {
        Fault.Fenced => CommitResult.Fenced,
        Fault.TimeTaken => CommitResult.TimeTaken,
        Fault.Refused => CommitResult.Refused,
        Fault.UnknownLost => CommitResult.Unknown,
        Fault.UnknownWritten => Unknown(rows.Commit(commit)),
        _ => rows.Commit(commit),
    });

    public Task WriteMessages(ThreadOpening thread, int session, IReadOnlyList<InboundMessage> messages, CancellationToken cancellation) =>
        Write(thread.Key, new EarlyWrite(messages), (rows, _) => rows.WritePending(thread, session, messages));

    public Task<bool> HandToHuman(HumanMessages messages, CancellationToken cancellation) =>
        Write(messages.Thread.Key, messages, (rows, fault) => fault == Fault.None && rows.HandToHuman(messages));

    public Task<bool> ChangeMode(ModeChange change, CancellationToken cancellation) =>
        Write(change.Thread.Key, change, (rows, fault) => fault == Fault.None && rows.ChangeMode(change));

    public Task<StoredMessage?> FindMessage(ThreadKey key, string messageId, CancellationToken cancellation)
    {
        var rows = Rows(key);
        lock (rows) return Task.FromResult(rows.Find(messageId));
    }

    private async Task<T> Write<T>(ThreadKey key, object what, Func<ThreadRows, Fault, T> write)
    {
        var rows = Rows(key);
        rows.BeginWrite();
        try
        {
            var fault = Before.TryGetValue(key, out var before) ? await before(what) : Fault.None;
            if (fault == Fault.Throws) throw new TimeoutException("The database does not answer.");
            lock (rows)
            {
                rows.Writes.Add(what);
                return write(rows, fault);
            }
        }
        finally
        {
            rows.EndWrite();
        }
    }

    private static CommitResult Unknown(CommitResult result) => result == CommitResult.Committed ? CommitResult.Unknown : result;
}
