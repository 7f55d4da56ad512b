using Platform.Core.Knowledge;

namespace Platform.Grains.Knowledge;

/// <summary>How many documents a silo works on at once. What is small never waits for what is large, and nothing to be read waits for a slow site.</summary>
internal sealed class Lanes : IDisposable
{
    /// <summary>Bytes up to which a document is read in well under a second.</summary>
    private const int Small = 256 * 1024;
    private readonly SemaphoreSlim fetching = new(8);
    private readonly SemaphoreSlim quick = new(2);
    private readonly SemaphoreSlim slow = new(1);

    /// <summary>Waits for a place; dispose it to leave.</summary>
    public async Task<IDisposable> Enter(DocumentWaiting document, CancellationToken cancellation)
    {
        var lane = document.Size switch { null => fetching, <= Small => quick, _ => slow };
        await lane.WaitAsync(cancellation);
        return new Place(lane);
    }

    public void Dispose()
    {
        fetching.Dispose();
        quick.Dispose();
        slow.Dispose();
    }

    private sealed class Place(SemaphoreSlim lane) : IDisposable
    {
        public void Dispose() => lane.Release();
    }
}
