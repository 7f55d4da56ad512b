namespace Platform.Silo.Hosting;

/// <summary>
/// Gives memory back once a silo has rested for as long as its sessions stay in memory: without work the runtime does not
/// collect by itself, and what a busy hour left would be held until the next one. Never while there is work.
/// </summary>
internal sealed class IdleTrim(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    /// <summary>Allocation in a period below which the silo rests: sweeps and probes, some twenty turns a second at most.</summary>
    private const long Resting = 8 << 20;

    /// <summary>Allocation since the last trim that makes one worth its pause (tens of milliseconds).</summary>
    private const long Worth = 256 << 20;

    /// <summary>Periods of rest after which idle sessions have been collected: their two minutes and a quantum.</summary>
    private const int Rested = 15;

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Period, time);
        var (seen, trimmed, rest) = (GC.GetTotalAllocatedBytes(), 0L, 0);
        while (await timer.WaitForNextTickAsync(stop))
        {
            var allocated = GC.GetTotalAllocatedBytes();
            rest = allocated - seen < Resting ? rest + 1 : 0;
            seen = allocated;
            if (rest < Rested || allocated - trimmed < Worth) continue;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            trimmed = allocated;
        }
    }
}
