using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Knowledge;
using Platform.Grains.Privacy;
using Platform.Grains.Scheduling;

namespace Platform.Grains.Turns;

/// <summary>Wakes what timers forgot (rule 10): every two seconds on each silo, rows being the promise.</summary>
public sealed class Sweeper(ISweep sweep, EffectDispatcher effects, WaitlistRound waitlist, RetentionRound retention, IngestionRound ingestion, IGrainFactory grains, TimeProvider time, ILogger<Sweeper> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);
    private static readonly Duration Forgotten = Duration.FromSeconds(5);
    private const int AtMost = 200;

    // What was said is found by its words in an index once it has rested, and by reading it until then.
    private static readonly Duration Rested = Duration.FromMinutes(5);
    private const int TurnsToKeep = 1000;

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        // a slow provider must not keep a message waiting
        await Task.WhenAll(
            Every(Sweep, stop), Every(s => Try(() => effects.DoDue(s)), stop), Every(s => Try(() => waitlist.Run(s)), stop),
            Every(s => Try(() => ingestion.Run(s)), stop), Every(KeepAndErase, stop));
    }

    /// <summary>One round over messages, holds and idle sessions. A failure of one part is logged and does not keep the others from running.</summary>
    public async Task Sweep(CancellationToken stop)
    {
        await Try(async () => await Wake(await sweep.WaitingThreads(Forgotten, AtMost, stop)));
        await Try(() => sweep.DropLapsedHolds(AtMost, stop));
        await Try(async () => await Wake(await sweep.IdleThreads(SessionState.IdleLimit, AtMost, stop)));
    }

    // the two keep each other out, so one comes after the other
    private async Task KeepAndErase(CancellationToken stop)
    {
        await Try(() => sweep.KeepTexts(Rested, TurnsToKeep, stop));
        await Try(() => retention.Run(stop));
    }

    private async Task Every(Func<CancellationToken, Task> round, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stop)) await round(stop);
    }

    private Task Wake(IReadOnlyList<ThreadKey> threads) => Task.WhenAll(threads.Select(t => grains.GetGrain<ISessionGrain>(t.ToString()).Wake()));

    private async Task Try(Func<Task> part)
    {
        try
        {
            await part();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.SweepFailed(log, failure);
        }
    }
}
