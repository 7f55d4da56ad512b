namespace Platform.Silo.Hosting;

/// <summary>
/// Gives memory back once a silo rests: without work the runtime does not collect by itself, and what a busy hour left would
/// be held until the next one. Never while there is work.
/// </summary>
internal sealed class IdleTrim(TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(RestWatch.Period, time);
        var watch = new RestWatch();
        while (await timer.WaitForNextTickAsync(stop))
        {
            if (!watch.IsTime(GC.GetTotalAllocatedBytes())) continue;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            NativeHeap.Trim();
        }
    }
}
