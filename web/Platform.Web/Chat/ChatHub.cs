using Microsoft.AspNetCore.SignalR;

namespace Platform.Web.Chat;

/// <summary>
/// SignalR /hubs/chat?client=…&amp;session=…: what the socket does, for pages that have a SignalR client. Calls of the server: <c>session</c>,
/// <c>token</c>, <c>complete</c>, <c>error</c>, with the socket's frames; call of the page: <c>Send({message, purpose?, messageId?})</c>.
/// </summary>
internal sealed class ChatHub(ChatReception reception, ChatDoor door, IHubContext<ChatHub> hub) : Hub
{
    private const string Key = "chat";

    public override async Task OnConnectedAsync()
    {
        var http = Context.GetHttpContext()!;
        var (client, refusal) = await reception.FindAsync(http, http.Request.Query["client"]);
        if (client is null)
            throw new HubException(refusal!.Problem.Detail);
        if (door.Enter(ChatDoor.AddressOf(http.Connection.RemoteIpAddress)) is not { } place)
            throw new HubException("Too many connections from this address.");
        var frames = new FrameQueue();
        var connection = new ChatConnection(place, frames, ForwardAsync(Context, hub.Clients.Client(Context.ConnectionId), frames));
        Context.Items[Key] = connection;
        try
        {
            connection.Conversation = await reception.OpenAsync(http, client, http.Request.Query["session"], frames);
        }
        catch
        {
            // of a connection that did not come about the hub hears no end
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends one message; its reply comes as <c>token</c> and <c>complete</c>, or an <c>error</c>.</summary>
    public Task Send(ChatMessage message) => ((ChatConnection)Context.Items[Key]!).Conversation!.TakeAsync(message);

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items[Key] is ChatConnection connection)
            await connection.DisposeAsync();
    }

    private static async Task ForwardAsync(HubCallerContext context, IClientProxy page, FrameQueue frames)
    {
        await foreach (var frame in frames.ReadAsync(CancellationToken.None))
            await page.SendAsync(frame.Kind, frame, context.ConnectionAborted);
        context.Abort();
    }
}
