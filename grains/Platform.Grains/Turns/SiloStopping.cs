using Orleans;
using Orleans.Runtime;

namespace Platform.Grains.Turns;

/// <summary>Tells this silo's sessions that it begins to stop: while grains still answer, so that everyone who waits hears to repeat elsewhere.</summary>
public sealed class SiloStopping : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    private readonly CancellationTokenSource stopping = new();

    public CancellationToken Token => stopping.Token;

    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(SiloStopping), ServiceLifecycleStage.Active, static _ => Task.CompletedTask, _ => stopping.CancelAsync());

    public void Dispose() => stopping.Dispose();
}
