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

    /// <summary>Keeps what was said in sessions that rest, so that staff find it by its words; answers how many turns were taken in.</summary>
    /// <param name="rested">For how long nothing was said.</param>
    Task<int> KeepTexts(Duration rested, int atMost, CancellationToken cancellation);

    /// <summary>Removes holds that have lapsed; answers how many.</summary>
    Task<int> DropLapsedHolds(int atMost, CancellationToken cancellation);
}
