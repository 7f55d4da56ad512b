using Orleans;

namespace Platform.Web.Tests.Cluster;

internal sealed class Gate : Grain, IGate
{
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Pass() => open.Task;

    public Task Open()
    {
        open.TrySetResult();
        return Task.CompletedTask;
    }
}
