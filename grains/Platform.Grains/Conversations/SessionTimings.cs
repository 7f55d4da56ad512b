using Platform.Core.Conversations;

namespace Platform.Grains.Conversations;

/// <summary>How long a session waits, in real time.</summary>
public sealed record SessionTimings
{
    /// <summary>While a turn is made for this long, a message whose sender waits for durability gets its row; default 25 ms.</summary>
    public TimeSpan EarlyWrite { get; init; } = TimeSpan.FromMilliseconds(25);

    /// <summary>A reply on web or messaging is given up after this; default 15 s.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>A reply on the phone is given up after this; default 4 s.</summary>
    public TimeSpan PhoneDeadline { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long a cancelled purpose may take to return before it is abandoned; default 100 ms.</summary>
    public TimeSpan Abandon { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long a turn waits for what the client's documents say, well within its deadline; then it goes on without. Default 2.5 s.</summary>
    public TimeSpan Answering { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>Pause before a purpose that could not be reached is asked again, until the deadline; default 100 ms.</summary>
    public TimeSpan AskAgain { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How often a takeover looks whether sends in progress have ended; default 50 ms.</summary>
    public TimeSpan SendPoll { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>What the times above are measured with. Not the platform's clock, which may stand still in a test.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public TimeSpan DeadlineOf(string channel) => channel == Channels.Phone ? PhoneDeadline : Deadline;
}
