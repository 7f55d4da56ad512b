using Npgsql;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Integrations.Database;

namespace Platform.Integrations.Turns;

/// <summary>Turns in PostgreSQL: loads and commits of many sessions are grouped (rule 9).</summary>
public sealed class PostgresTurnStore : ITurnStore, IAsyncDisposable
{
    private readonly NaturalBatcher<TurnCommit, CommitResult> commits;
    private readonly NaturalBatcher<ThreadKey, SessionSnapshot?> loads;
    private readonly MessageWriter messages;
    private readonly CommitWriter writer;

    /// <param name="source">Connections of role <c>platform_silo</c>; see <see cref="TurnDataSource"/>.</param>
    /// <param name="silo">Name of this silo, which claims the effects that it commits.</param>
    public PostgresTurnStore(NpgsqlDataSource source, string silo)
    {
        writer = new CommitWriter(source, silo);
        var reader = new SessionReader(source);
        commits = new(writers: 1, largest: 128, writer.Write);
        loads = new(writers: 2, largest: 128, (keys, cancellation) => Passing.Retry(() => Task.FromResult(reader.Read(keys)), cancellation));
        messages = new(source);
    }

    public Task<SessionSnapshot?> Load(ThreadKey key, CancellationToken cancellation) => loads.Run(key, cancellation);

    public Task<CommitResult> Commit(TurnCommit commit, CancellationToken cancellation) => commits.Run(commit, cancellation);

    public Task WriteMessages(ThreadOpening thread, int session, IReadOnlyList<InboundMessage> waiting, CancellationToken cancellation) =>
        Passing.Retry(() => messages.Write(thread, session, waiting, cancellation), cancellation);

    public Task<bool> HandToHuman(HumanMessages handed, CancellationToken cancellation) => messages.HandToHuman(handed, cancellation);

    public Task<StoredMessage?> FindMessage(ThreadKey key, string messageId, CancellationToken cancellation) =>
        Passing.Retry(() => messages.Find(key, messageId, cancellation), cancellation);

    public Task<bool> ChangeMode(ModeChange change, CancellationToken cancellation) => messages.ChangeMode(change, cancellation);

    public async ValueTask DisposeAsync()
    {
        await commits.DisposeAsync();
        await loads.DisposeAsync();
        writer.Dispose();
    }
}
