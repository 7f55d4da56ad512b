using Platform.Core.Conversations;

namespace Platform.Grains.Models;

/// <summary>How long a turn waits for a language model, well within the turn's own deadline; then it goes on without.</summary>
public sealed record ModelTimings
{
    /// <summary>For one asking on web or messaging; default 5 s.</summary>
    public TimeSpan Asking { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For one asking on the phone; default 1.4 s: two of them leave a second of the deadline.</summary>
    public TimeSpan PhoneAsking { get; init; } = TimeSpan.FromSeconds(1.4);

    /// <summary>How long a turn waits for its budget; default 1 s.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What the times above are measured with. Not the platform's clock, which may stand still in a test.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public TimeSpan AskingOn(string channel) => channel == Channels.Phone ? PhoneAsking : Asking;
}
