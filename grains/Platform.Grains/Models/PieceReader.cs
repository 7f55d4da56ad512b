using System.Threading.Channels;
using Platform.Core.Models;

namespace Platform.Grains.Models;

/// <summary>Reads a stream of a model and waits no longer than it may: a stream that hangs is left behind, not waited for.</summary>
internal sealed class PieceReader
{
    private readonly Channel<ModelPiece> arrived = Channel.CreateUnbounded<ModelPiece>(new() { SingleReader = true, SingleWriter = true });
    private readonly TimeSpan patience;
    private readonly TimeProvider time;
    private readonly long started;

    public PieceReader(IAsyncEnumerable<ModelPiece> pieces, TimeSpan patience, TimeProvider time)
    {
        (this.patience, this.time, started) = (patience, time, time.GetTimestamp());
        _ = Gather(pieces);
    }

    /// <exception cref="TimeoutException">It took too long in all.</exception>
    public Task<ModelPiece> Next(CancellationToken cancellation)
    {
        var next = arrived.Reader.ReadAsync(cancellation).AsTask();
        if (patience == Timeout.InfiniteTimeSpan) return next.WaitAsync(cancellation);
        var left = patience - time.GetElapsedTime(started);
        return next.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, time, cancellation);
    }

    private async Task Gather(IAsyncEnumerable<ModelPiece> pieces)
    {
        try
        {
            await foreach (var piece in pieces) arrived.Writer.TryWrite(piece);
            arrived.Writer.TryComplete();
        }
        catch (Exception failure)
        {
            arrived.Writer.TryComplete(failure);
        }
    }
}
