using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Platform.Integrations.Models;

/// <summary>
/// Tries at one endpoint: repeated with jitter while that may help and there is time, the provider's own wait kept; an endpoint
/// that fails again and again is left alone for a while.
/// </summary>
/// <typeparam name="T">What a try that went well gives.</typeparam>
internal sealed class Tries<T>
{
    private static readonly ResiliencePropertyKey<ITried> Who = new("asking");

    private readonly ResiliencePipeline<T> pipeline;

    public Tries(ModelLimits limits, TimeProvider clock) => pipeline = new ResiliencePipelineBuilder<T> { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions<T>
        {
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = limits.Backoff,
            ShouldHandle = args => new(args.Outcome.Exception is { } failure && args.Context.Properties.GetValue(Who, null!).MayRepeat(failure)),
            DelayGenerator = args => new(Outage.WaitWanted(args.Outcome.Exception!)),
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<T>
        {
            MinimumThroughput = Math.Max(2, limits.CircuitFailures),
            FailureRatio = 0.5,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = limits.CircuitBreak,
            ShouldHandle = args => new(args.Outcome.Exception is { } failure && args.Context.Properties.GetValue(Who, null!).Blames(failure)),
        })
        .AddTimeout(new TimeoutStrategyOptions { Timeout = limits.TryTimeout })
        .Build();

    public async Task<T> Run(ITried asking, Func<CancellationToken, Task<T>> once, CancellationToken cancellation)
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
