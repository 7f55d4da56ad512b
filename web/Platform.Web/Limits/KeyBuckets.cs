using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Platform.Integrations.Agencies;
using Platform.Web.Problems;

namespace Platform.Web.Limits;

/// <summary>One token bucket an API key.</summary>
internal sealed class KeyBuckets(IOptions<KeyLimits> limits) : IDisposable
{
    private readonly PartitionedRateLimiter<ApiCaller> buckets = PartitionedRateLimiter.Create<ApiCaller, Guid>(caller =>
        RateLimitPartition.GetTokenBucketLimiter(caller.KeyId, _ => Buckets.Options(limits.Value.PerSecond, limits.Value.Burst)));

    /// <summary>Takes one token; the problem to answer with when there is none.</summary>
    internal ProblemResult? Refuse(ApiCaller caller)
    {
        using var lease = buckets.AttemptAcquire(caller);
        return lease.IsAcquired ? null : ProblemResult.TooMany("This API key asks too often.", Buckets.Pause(lease));
    }

    public void Dispose() => buckets.Dispose();
}
