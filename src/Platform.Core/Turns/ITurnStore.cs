using NodaTime;
using Platform.Core.Conversations;

namespace Platform.Core.Turns;

/// <summary>The durable truth of threads, sessions, messages and turns. Calls of many sessions are grouped behind it.</summary>
public interface ITurnStore
{
    /// <summary>The thread's newest session with its flows and its pending messages; null when the thread is new.</summary>
    Task<SessionSnapshot?> Load(ThreadKey key, CancellationToken cancellation);

    /// <summary>Commits one turn, all of it or nothing (rule 1).</summary>
    Task<CommitResult> Commit(TurnCommit commit, CancellationToken cancellation);

    /// <summary>Writes messages that wait before their turn is ready (rule 3); ids that are there already are left as they are.</summary>
    /// <param name="session">Number of the session that they belong to.</param>
    Task WriteMessages(ThreadOpening thread, int session, IReadOnlyList<InboundMessage> messages, CancellationToken cancellation);

    /// <summary>Writes messages that a human will read (rule 7), where version and epoch still match and a human has the session.</summary>
    /// <returns>False when the fence did not match; nothing was written.</returns>
    Task<bool> HandToHuman(HumanMessages messages, CancellationToken cancellation);

    /// <summary>What became of a message that memory has forgotten; null when it was never accepted.</summary>
    Task<StoredMessage?> FindMessage(ThreadKey key, string messageId, CancellationToken cancellation);

    /// <summary>Raises the stored epoch and sets who answers, where version and epoch still match; cancels unsent words of the bot (rule 7).</summary>
    /// <returns>False when the fence did not match.</returns>
    Task<bool> ChangeMode(ModeChange change, CancellationToken cancellation);
}
