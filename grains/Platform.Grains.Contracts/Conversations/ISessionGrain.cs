using Orleans.Concurrency;

namespace Platform.Grains.Contracts.Conversations;

/// <summary>One person's thread with one client on one channel. Key: <c>{agency}/{client}/{channel}/{thread}</c>.</summary>
[Alias("platform.session")]
public interface ISessionGrain : IGrainWithStringKey
{
    /// <summary>Takes a message in, once: the same id again gets the first answer. Safe to repeat.</summary>
    /// <param name="watcher">Hears the words of the turn that answers the message as they come, and of all that follow; null when only the body counts.</param>
    [AlwaysInterleave, Alias("accept"), ResponseTimeout("00:00:20")]
    Task<AcceptResult> Accept(AcceptRequest request, ISessionWatcher? watcher);

    /// <summary>Lets a watcher hear this thread's words from now on, whoever asked for them. Watchers are held in memory, eight at most, and forgotten with the activation after two idle minutes: repeat once a minute.</summary>
    [AlwaysInterleave, Alias("watch")]
    Task Watch(ISessionWatcher watcher);

    /// <summary>Ends what Watch began. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("unwatch")]
    Task Unwatch(ISessionWatcher watcher);

    /// <summary>A human takes the session. Once this has answered, not one word of the bot follows. Safe to repeat.</summary>
    /// <returns>False: not done, repeat.</returns>
    [AlwaysInterleave, Alias("takeover"), ResponseTimeout("00:00:40")]
    Task<bool> TakeOver(string staff);

    /// <summary>The human gives the session back to the bot. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("handback")]
    Task<bool> HandBack(string staff);

    /// <summary>Drops the reply being made, because the person spoke over it or moved on. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("interrupt")]
    Task Interrupt();

    /// <summary>Says words of the turn that is being made to those who watch, before it is committed; only the session's own purpose does. Words of another turn or epoch are dropped.</summary>
    [AlwaysInterleave, Alias("speak")]
    Task Speak(int turn, int epoch, string words);

    /// <summary>Closes the session; the next message opens the next one. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("close")]
    Task<bool> Close();

    /// <summary>Ends this activation, whose rows were erased: nothing of them stays in memory, and who waits is to repeat. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("forget")]
    Task Forget();

    /// <summary>Looks for messages that wait, after a crash. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("wake")]
    Task Wake();
}
