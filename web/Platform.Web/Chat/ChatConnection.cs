namespace Platform.Web.Chat;

/// <summary>What one connection of the hub holds until it ends.</summary>
internal sealed class ChatConnection(IDisposable place, FrameQueue frames, Task forwarding) : IAsyncDisposable
{
    internal ChatConversation? Conversation { get; set; }

    public async ValueTask DisposeAsync()
    {
        place.Dispose();
        if (Conversation is { } conversation)
            await conversation.DisposeAsync();
        frames.Close();
        await forwarding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
