using System.Threading.RateLimiting;

namespace Platform.Web.Limits;

/// <summary>Token buckets that fill ten times a second and keep nobody waiting.</summary>
internal static class Buckets
{
    private const int FillsPerSecond = 10;

    internal static TokenBucketRateLimiterOptions Options(double perSecond, int burst)
    {
        // a slow bucket gets one token at a time
        var fills = Math.Min(FillsPerSecond, perSecond);
        return new()
        {
            TokenLimit = burst,
            TokensPerPeriod = Math.Max(1, (int)(perSecond / fills)),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1 / fills),
            QueueLimit = 0,
            AutoReplenishment = true,
        };
    }

    internal static TimeSpan? Pause(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.RetryAfter, out var pause) ? pause : null;
}
