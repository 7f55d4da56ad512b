using Platform.Core.Knowledge;

namespace Platform.Grains.Knowledge;

/// <summary>How many documents a silo works on at once. What is small never waits for what is large, and nothing to be read waits for a slow site.</summary>
internal sealed class Lanes : IDisposable
{
    /// <summary>Bytes up to which a document is read in well under a second.</summary>
    private const int Small = 256 * 1024;
    private readonly Lane fetching = new(8);
    private readonly Lane quick = new(2);
    private readonly Lane slow = new(1);

    /// <summary>Waits for a place; dispose it to leave.</summary>
    public Task<IDisposable> Enter(string agency, string client, DocumentWaiting document, CancellationToken cancellation)
    {
        var lane = document.Size switch { null => fetching, <= Small => quick, _ => slow };
        return lane.Enter($"{agency}/{client}", cancellation);
    }

    public void Dispose()
    {
        fetching.Dispose();
        quick.Dispose();
        slow.Dispose();
    }
}
