using Microsoft.Extensions.Logging;
using NodaTime;
using Platform.Core.Turns;

namespace Platform.Grains.Turns;

/// <summary>Does effects after their commit: at once for those this silo committed, later for those the sweeper finds (rule 11).</summary>
public sealed class EffectDispatcher(IEnumerable<IEffectHandler> handlers, IOutbox outbox, ILogger<EffectDispatcher> log)
{
    // A claim lasts 30 seconds: what is begun within the first five has ended before another silo may take it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, IEffectHandler> byKind = handlers.ToDictionary(h => h.Kind, StringComparer.Ordinal);
    private const int Most = 32;
    private readonly SemaphoreSlim atOnce = new(Most);

    /// <summary>Starts the effects of a committed turn, in their order.</summary>
    public void Start(IReadOnlyList<DueEffect> committed) => _ = Task.Run(async () =>
    {
        var claimed = TimeProvider.System.GetTimestamp();
        var silent = committed.Where(e => !e.Effect.Speaks).Select(e => Do(e, claimed, CancellationToken.None)).ToArray();
        foreach (var words in committed.Where(e => e.Effect.Speaks)) await Do(words, claimed, CancellationToken.None);
        await Task.WhenAll(silent);
    });

    /// <summary>Claims what is due and does it; answers how many there were.</summary>
    public async Task<int> DoDue(CancellationToken cancellation)
    {
        var claimed = TimeProvider.System.GetTimestamp();
        var due = await outbox.Claim(Most, cancellation);
        await Task.WhenAll(due.Select(e => Do(e, claimed, cancellation)));
        return due.Count;
    }

    private async Task Do(DueEffect effect, long claimed, CancellationToken cancellation)
    {
        await atOnce.WaitAsync(cancellation);
        try
        {
            if (TimeProvider.System.GetElapsedTime(claimed) > Fresh) return;
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
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // words may have gone out before the failure: without idempotency at the provider they are not said twice
            return effect.Effect.Speaks ? new EffectResult.Unknown(failure.GetType().Name) : new EffectResult.Failed(failure.GetType().Name);
        }
    }
}
