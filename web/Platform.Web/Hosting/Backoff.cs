namespace Platform.Web.Hosting;

/// <summary>Pauses between repeats: from 50 ms doubling to 2 s, half of it by chance so that many callers do not knock together.</summary>
internal static class Backoff
{
    internal static TimeSpan Pause(int attempt)
    {
        var most = Math.Min(2_000, 50 << Math.Min(attempt, 6));
        return TimeSpan.FromMilliseconds(most / 2 + Random.Shared.Next(most / 2));
    }
}
