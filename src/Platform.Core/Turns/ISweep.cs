using NodaTime;
using Platform.Core.Conversations;

namespace Platform.Core.Turns;

/// <summary>Finds, over all agencies, what timers forgot (rule 10). Several silos may sweep at once.</summary>
public interface ISweep
{
    /// <summary>Threads with messages that wait longer than <paramref name="olderThan"/>.</summary>
    Task<IReadOnlyList<ThreadKey>> WaitingThreads(Duration olderThan, int atMost, CancellationToken cancellation);

    /// <summary>Threads whose session has been idle for <paramref name="idle"/>.</summary>
    Task<IReadOnlyList<ThreadKey>> IdleThreads(Duration idle, int atMost, CancellationToken cancellation);

    /// <summary>Removes holds that have lapsed; answers how many.</summary>
    Task<int> DropLapsedHolds(int atMost, CancellationToken cancellation);
}
