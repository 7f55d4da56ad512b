namespace Platform.Integrations.Models;

/// <summary>The moment until which an asking may go on.</summary>
internal sealed class Deadline(TimeProvider clock, TimeSpan within)
{
    private readonly long started = clock.GetTimestamp();

    public TimeSpan Within => within;

    public bool IsPast => !Allows(TimeSpan.Zero);

    /// <summary>Whether something may still be tried after a wait.</summary>
    public bool Allows(TimeSpan wait) => clock.GetElapsedTime(started) + wait < within;
}
