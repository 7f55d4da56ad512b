using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Platform.Web.Problems;
using Platform.Web.Serialization;

namespace Platform.Web.Chat;

/// <summary>WS /ws/chat/{client}: one JSON object a frame.</summary>
internal sealed class ChatSocket(ChatReception reception, ChatDoor door, IOptions<ChatLimits> limits, TimeProvider time, IHostApplicationLifetime lifetime)
{
    // 4,000 characters as \u escapes, and the rest
    private const int MaxFrame = 32 * 1024;

    // How long a page that was told to come again may take to say goodbye.
    private static readonly TimeSpan Leave = TimeSpan.FromSeconds(2);

    /// <summary>The client has switched its chat off: a page that is closed with it does not come back.</summary>
    private const WebSocketCloseStatus SwitchedOff = (WebSocketCloseStatus)4403;

    internal async Task HandleAsync(HttpContext http)
    {
        var (client, refusal) = await reception.FindAsync(http, (string?)http.Request.RouteValues["client"]);
        if (client is null)
            await refusal!.ExecuteAsync(http);
        else if (!http.WebSockets.IsWebSocketRequest)
            await ProblemResult.Invalid("This address is a WebSocket.").ExecuteAsync(http);
        else if (door.Enter(ChatDoor.AddressOf(http.Connection.RemoteIpAddress)) is { } place)
        {
            using (place)
            using (var socket = await http.WebSockets.AcceptWebSocketAsync())
                await TalkAsync(http, socket, new FrameQueue(), client);
        }
        else
            await ProblemResult.TooMany("Too many connections from this address.", null).ExecuteAsync(http);
    }

    private async Task TalkAsync(HttpContext http, WebSocket socket, FrameQueue frames, Integrations.Agencies.PublicClient client)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var told = lifetime.ApplicationStopping.UnsafeRegister(static stopping => ((TaskCompletionSource)stopping!).TrySetResult(), stopping);
        var sending = SendAsync(socket, frames, http.RequestAborted);
        Task<ChatMessage?> next;
        await using (var conversation = await reception.OpenAsync(http, client, http.Request.Query["session"], frames))
        {
            List<Task> answers = [];
            while (await Task.WhenAny(next = ReceiveAsync(socket, conversation, over.Token), stopping.Task) == next && await next is { } message)
            {
                answers.RemoveAll(answer => answer.IsCompleted);
                answers.Add(conversation.TakeAsync(message));
            }

            // a stopping host finishes the turns under way; a page that left wants none
            if (!next.IsCompleted)
                await Task.WhenAll(answers);
        }

        frames.Close();
        await sending;
        // to cancel what is being received breaks the connection off: only a page that does not take leave is left so
        over.CancelAfter(Leave);
        await next;
    }

    // The next message; null at the end of the connection.
    private async Task<ChatMessage?> ReceiveAsync(WebSocket socket, ChatConversation conversation, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MaxFrame);
        try
        {
            while (await ReadFrameAsync(socket, buffer, cancellation) is { } length and >= 0)
            {
                if (Parse(buffer.AsSpan(0, length), conversation) is { } message)
                    return message;
            }

            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Its length; -1 when the page closed, was idle for too long, broke off or sent what cannot be read.
    private async Task<int> ReadFrameAsync(WebSocket socket, byte[] buffer, CancellationToken cancellation)
    {
        using var idle = new CancellationTokenSource(TimeSpan.FromMinutes(limits.Value.IdleMinutes), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, idle.Token);
        try
        {
            var length = 0;
            while (length < MaxFrame)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(length, MaxFrame - length), either.Token);
                length += part.Count;
                if (part.MessageType == WebSocketMessageType.Binary)
                    await socket.CloseOutputAsync(WebSocketCloseStatus.InvalidMessageType, "text frames only", CancellationToken.None);
                if (part.MessageType != WebSocketMessageType.Text)
                    return -1;
                if (part.EndOfMessage)
                    return length;
            }

            await socket.CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, "32 KB at most", CancellationToken.None);
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException)
        {
            // idle, stopping, or gone without a word
        }

        return -1;
    }

    private static ChatMessage? Parse(ReadOnlySpan<byte> frame, ChatConversation conversation)
    {
        try
        {
            return JsonSerializer.Deserialize(frame, ChatJson.Default.ChatMessage) ?? throw new JsonException();
        }
        catch (Exception refused) when (refused is JsonException or InvalidOperationException)
        {
            conversation.Refuse(ProblemResult.Invalid(JsonComplaint.Of(refused)), null);
            return null;
        }
    }

    private async Task SendAsync(WebSocket socket, FrameQueue frames, CancellationToken cancellation)
    {
        try
        {
            await foreach (var frame in frames.ReadAsync(cancellation))
                await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(frame, ChatJson.Default.ChatFrame), WebSocketMessageType.Text, true, cancellation);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(frames.IsEnded ? SwitchedOff : Closing(), null, cancellation);
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException)
        {
            // the page is gone: its messages are answered in the session, and shown when it comes back
        }
    }

    // 1012: service restart. The page comes back to another host, or to this one in a moment.
    private WebSocketCloseStatus Closing() =>
        lifetime.ApplicationStopping.IsCancellationRequested ? (WebSocketCloseStatus)1012 : WebSocketCloseStatus.NormalClosure;
}
