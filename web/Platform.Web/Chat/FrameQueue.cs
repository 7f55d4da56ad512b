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

    /// <summary>True once the business has closed its chat: the page is not to come back.</summary>
    internal bool IsEnded { get; private set; }

    /// <summary>What was sent still goes out; then the conversation is over for good.</summary>
    internal void End()
    {
        IsEnded = true;
        Close();
    }

    internal void Close() => frames.Writer.TryComplete();

    internal IAsyncEnumerable<ChatFrame> ReadAsync(CancellationToken cancellation) => frames.Reader.ReadAllAsync(cancellation);
}
