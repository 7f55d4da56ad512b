using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Platform.Integrations.Models;

/// <summary>
/// Tries at one endpoint: repeated with jitter while that may help and there is time, the provider's own wait kept; an endpoint
/// that fails again and again is left alone for a while.
/// </summary>
internal sealed class Tries
{
    private static readonly ResiliencePropertyKey<Asking> Who = new("asking");

    private readonly ResiliencePipeline<Round> pipeline;

    public Tries(ModelLimits limits, TimeProvider clock) => pipeline = new ResiliencePipelineBuilder<Round> { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions<Round>
        {
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = limits.Backoff,
            ShouldHandle = args => new(args.Outcome.Exception is { } failure && args.Context.Properties.GetValue(Who, null!).MayRepeat(failure)),
            DelayGenerator = args => new(Outage.WaitWanted(args.Outcome.Exception!)),
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Round>
        {
            MinimumThroughput = Math.Max(2, limits.CircuitFailures),
            FailureRatio = 0.5,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = limits.CircuitBreak,
            ShouldHandle = args => new(args.Outcome.Exception is { } failure && args.Context.Properties.GetValue(Who, null!).Blames(failure)),
        })
        .AddTimeout(new TimeoutStrategyOptions { Timeout = limits.TryTimeout })
        .Build();

    public async Task<Round> Run(Asking asking, Func<CancellationToken, Task<Round>> once, CancellationToken cancellation)
    {
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(Who, asking);
        try
        {
            return await pipeline.ExecuteAsync(async c => await once(c.CancellationToken), context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
