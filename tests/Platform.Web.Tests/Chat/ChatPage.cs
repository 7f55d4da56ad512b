using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Platform.Web.Tests.Cluster;
using Xunit;

namespace Platform.Web.Tests.Chat;

/// <summary>A page's end of the chat's socket.</summary>
internal sealed class ChatPage : IDisposable
{
    private readonly ClientWebSocket socket = new();

    internal JsonElement Opened { get; private set; }

    internal string Session => Opened.GetProperty("session").GetString()!;

    internal WebSocketState State => socket.State;

    internal WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    internal static async Task<ChatPage> OpenAsync(WebFixture web, string client = "spa", string? session = null, string? origin = null, string? forwardedFor = null, string? language = null)
    {
        var page = new ChatPage();
        if (origin is not null)
            page.socket.Options.SetRequestHeader("Origin", origin);
        if (forwardedFor is not null)
            page.socket.Options.SetRequestHeader("X-Forwarded-For", forwardedFor);
        if (language is not null)
            page.socket.Options.SetRequestHeader("Accept-Language", language);
        page.socket.Options.CollectHttpResponseDetails = true;
        var address = new UriBuilder(web.Address) { Scheme = "ws", Path = $"/ws/chat/{client}", Query = session is null ? "" : $"session={session}" };
        await page.socket.ConnectAsync(address.Uri, TestContext.Current.CancellationToken);
        page.Opened = await page.NextAsync();
        return page;
    }

    internal Task SendAsync(string message, string? messageId = null) =>
        SendRawAsync(messageId is null ? JsonSerializer.Serialize(new { message }) : JsonSerializer.Serialize(new { message, messageId }));

    internal Task SendRawAsync(string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    internal Task SendBytesAsync(byte[] bytes) => socket.SendAsync(bytes, WebSocketMessageType.Binary, true, TestContext.Current.CancellationToken);

    internal async Task<JsonElement> NextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        var buffer = new byte[64 * 1024];
        var length = 0;
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), patience.Token);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        return part.MessageType == WebSocketMessageType.Close ? default : JsonElement.Parse(buffer.AsSpan(0, length));
    }

    /// <summary>The frames up to the next complete or error, that one included.</summary>
    internal async Task<List<JsonElement>> ReplyAsync()
    {
        List<JsonElement> frames = [];
        do
            frames.Add(await NextAsync());
        while (frames[^1].GetProperty("type").GetString() == "token");
        return frames;
    }

    /// <summary>Leaves without a word, as a page whose network is gone.</summary>
    internal void Break() => socket.Abort();

    public void Dispose() => socket.Dispose();
}
