using NodaTime;

namespace Platform.Core.Turns;

/// <summary>When a failed effect is tried again: exponential back-off with full jitter, then a dead letter.</summary>
public static class RetrySchedule
{
    public const int Attempts = 8;
    private static readonly Duration First = Duration.FromSeconds(2);
    private static readonly Duration Longest = Duration.FromMinutes(15);

    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="jitter">Uniform in [0, 1).</param>
    /// <returns>How long to wait; null when it was the last attempt.</returns>
    public static Duration? After(int attempt, double jitter)
    {
        if (attempt >= Attempts) return null;
        var ceiling = Duration.Min(First * Math.Pow(2, attempt - 1), Longest);
        return ceiling * (0.5 + jitter / 2);
    }
}
