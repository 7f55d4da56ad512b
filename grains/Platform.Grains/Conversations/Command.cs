namespace Platform.Grains.Conversations;

/// <summary>A change that waits for the pump, and the caller who waits for the change.</summary>
internal sealed class Command(Func<Task<bool>> change)
{
    private readonly TaskCompletionSource<bool> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<bool> Done => done.Task;

    /// <summary>Makes the change. When it fails its outcome is unknown: the caller hears that it is not done, and repeats.</summary>
    public async Task Run()
    {
        try
        {
            done.TrySetResult(await change());
        }
        catch
        {
            done.TrySetResult(false);
            throw;
        }
    }

    public void GiveUp() => done.TrySetResult(false);
}
