using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>The instants that a local time of a zone names.</summary>
public abstract record LocalTimeMeaning
{
    private LocalTimeMeaning()
    {
    }

    /// <summary>The usual case.</summary>
    public sealed record One(Instant At) : LocalTimeMeaning;

    /// <summary>The time does not exist: the clock was put forward over it.</summary>
    /// <param name="ClockChange">When it was; the first instant that exists after the gap.</param>
    public sealed record Gap(Instant ClockChange) : LocalTimeMeaning;

    /// <summary>The time occurs twice: the clock was put back.</summary>
    public sealed record Overlap(Instant Earlier, Instant Later) : LocalTimeMeaning;
}
