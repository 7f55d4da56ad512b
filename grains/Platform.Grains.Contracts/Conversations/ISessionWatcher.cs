namespace Platform.Grains.Contracts.Conversations;

/// <summary>Hears a session's words as they come. What counts is <see cref="Complete"/>.</summary>
[Alias("platform.session.watcher")]
public interface ISessionWatcher : IGrainObserver
{
    /// <summary>A piece of turn <paramref name="turn"/>, said in <paramref name="epoch"/>.</summary>
    [Alias("token")]
    Task Token(int turn, int epoch, string content);

    /// <summary>The committed reply, as UTF-8 JSON.</summary>
    [Alias("complete")]
    Task Complete(int turn, int epoch, byte[] body);

    /// <summary>Nothing of an epoch before <paramref name="epoch"/> may be shown any more.</summary>
    [Alias("stop")]
    Task Stop(int epoch);
}
