using System.Threading.Channels;

namespace Platform.Web.Chat;

/// <summary>Frames on their way to one page, in order. A page that does not read loses its connection, not our memory.</summary>
internal sealed class FrameQueue
{
    private const int Capacity = 1_000;
    private readonly Channel<ChatFrame> frames = Channel.CreateBounded<ChatFrame>(new BoundedChannelOptions(Capacity) { SingleReader = true });

    internal void Send(ChatFrame frame)
    {
        if (!frames.Writer.TryWrite(frame))
            Close();
    }

    internal void Close() => frames.Writer.TryComplete();

    internal IAsyncEnumerable<ChatFrame> ReadAsync(CancellationToken cancellation) => frames.Reader.ReadAllAsync(cancellation);
}
