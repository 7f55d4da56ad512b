using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR.Client;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Chat;

public sealed class ChatHubTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Hub_says_the_same_as_the_socket_and_resumes_with_the_same_token()
    {
        var frames = Channel.CreateUnbounded<(string Kind, JsonElement Frame)>();
        await using var hub = Connect("client=spa", frames);
        await hub.StartAsync(TestContext.Current.CancellationToken);
        var session = (await Next(frames)).Frame.GetProperty("session").GetString();

        await hub.InvokeAsync("Send", new { message = "hello there", messageId = "m-1" }, TestContext.Current.CancellationToken);
        List<(string Kind, JsonElement Frame)> reply = [];
        do
            reply.Add(await Next(frames));
        while (reply[^1].Kind == "token");
        string.Concat(reply.SkipLast(1).Select(token => token.Frame.GetProperty("content").GetString())).ShouldBe("You said: hello there");
        reply[^1].Kind.ShouldBe("complete");
        reply[^1].Frame.GetProperty("response").GetString().ShouldBe("You said: hello there");

        using var page = await ChatPage.OpenAsync(web, session: session);
        page.Session.ShouldBe(session);
        await page.SendAsync("hello there", "m-1");
        (await page.ReplyAsync())[^1].GetProperty("turn").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Hub_closes_on_an_unknown_client()
    {
        var closed = new TaskCompletionSource();
        await using var hub = Connect("client=nobody", Channel.CreateUnbounded<(string, JsonElement)>());
        hub.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        await hub.StartAsync(TestContext.Current.CancellationToken);
        await closed.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    private static async Task<(string Kind, JsonElement Frame)> Next(Channel<(string, JsonElement)> frames) =>
        await frames.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    private HubConnection Connect(string query, Channel<(string, JsonElement)> frames)
    {
        var hub = new HubConnectionBuilder().WithUrl(new Uri(web.Address, $"/hubs/chat?{query}")).Build();
        foreach (var kind in new[] { "session", "token", "complete", "error" })
            hub.On<JsonElement>(kind, frame => { frames.Writer.TryWrite((kind, frame)); });
        return hub;
    }
}
