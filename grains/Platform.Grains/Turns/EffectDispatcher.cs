using Microsoft.Extensions.Logging;
using NodaTime;
using Platform.Core.Turns;

namespace Platform.Grains.Turns;

/// <summary>Does effects after their commit: at once for those this silo committed, later for those the sweeper finds (rule 11).</summary>
public sealed class EffectDispatcher(IEnumerable<IEffectHandler> handlers, IOutbox outbox, ILogger<EffectDispatcher> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);
    private readonly Dictionary<string, IEffectHandler> byKind = handlers.ToDictionary(h => h.Kind, StringComparer.Ordinal);
    private readonly SemaphoreSlim atOnce = new(32);

    /// <summary>Starts the effects of a committed turn, in their order.</summary>
    public void Start(IReadOnlyList<DueEffect> committed) => _ = Task.Run(async () =>
    {
        foreach (var effect in committed) await Do(effect, CancellationToken.None);
    });

    /// <summary>Claims what is due and does it; answers how many there were.</summary>
    public async Task<int> DoDue(int atMost, CancellationToken cancellation)
    {
        var due = await outbox.Claim(atMost, cancellation);
        await Task.WhenAll(due.Select(e => Do(e, cancellation)));
        return due.Count;
    }

    private async Task Do(DueEffect effect, CancellationToken cancellation)
    {
        await atOnce.WaitAsync(cancellation);
        try
        {
            if (effect.Effect.Speaks && !await outbox.BeginSend(effect, cancellation)) return;
            var result = await Try(effect, cancellation);
            var again = RetrySchedule.After(effect.Attempt, Random.Shared.NextDouble());
            await outbox.Finish(effect, result, again, cancellation);
            if (result is not EffectResult.Done) Log.EffectNotDone(log, effect.Effect.Id, effect.Effect.Kind, effect.Attempt, result.GetType().Name);
        }
        catch (Exception lost) when (lost is not OperationCanceledException)
        {
            // its row stays claimed until the claim lapses; the sweeper takes it again
            Log.EffectLeftToSweeper(log, effect.Effect.Id, effect.Effect.Kind, lost);
        }
        finally
        {
            atOnce.Release();
        }
    }

    private async Task<EffectResult> Try(DueEffect effect, CancellationToken cancellation)
    {
        if (!byKind.TryGetValue(effect.Effect.Kind, out var handler)) return new EffectResult.Refused("no handler of this kind");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await handler.Do(effect, patience.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or TimeoutException or OperationCanceledException)
        {
            // words may have gone out before the failure: without idempotency at the provider they are not said twice
            return effect.Effect.Speaks ? new EffectResult.Unknown(failure.GetType().Name) : new EffectResult.Failed(failure.GetType().Name);
        }
    }
}
