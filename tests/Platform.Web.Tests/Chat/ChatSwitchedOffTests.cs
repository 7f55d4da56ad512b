using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Platform.Testing.Agencies;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Chat;

/// <summary>A client that has switched its web chat off has no door there.</summary>
public sealed class ChatSwitchedOffTests(ChatSwitchedOffTests.Forgetful host) : IClassFixture<ChatSwitchedOffTests.Forgetful>
{
    private readonly WebFixture web = host.Web;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Socket_is_refused()
    {
        await PublishAsync("quiet-spa", "false");

        (await Should.ThrowAsync<WebSocketException>(() => ChatPage.OpenAsync(web, "quiet-spa"))).Message.ShouldContain("403");
        using var http = web.Client(null);
        using var answer = await http.GetAsync("/ws/chat/quiet-spa", Cancellation);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("switched this channel off");
    }

    [Fact]
    public async Task Hub_closes()
    {
        await PublishAsync("quiet-gym", "false");
        var closed = new TaskCompletionSource();
        await using var hub = new HubConnectionBuilder().WithUrl(new Uri(web.Address, "/hubs/chat?client=quiet-gym")).Build();
        hub.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        await hub.StartAsync(Cancellation);

        await closed.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
    }

    [Fact]
    public async Task Switched_on_it_is_open()
    {
        await PublishAsync("loud-spa", "true");
        using var page = await ChatPage.OpenAsync(web, "loud-spa");

        page.State.ShouldBe(WebSocketState.Open);
    }

    [Fact]
    public async Task Page_that_is_open_when_it_is_switched_off_is_told_and_closed_and_its_message_is_not_taken()
    {
        using var english = await ChatPage.OpenAsync(web, language: "en");
        using var spanish = await ChatPage.OpenAsync(web, language: "es-ES");
        foreach (var page in new[] { english, spanish })
        {
            await page.SendAsync("hello there");
            (await page.ReplyAsync())[^1].GetProperty("turn").GetInt32().ShouldBe(1);
        }

        await SwitchOffAsync("spa");

        foreach (var (page, words) in new[] { (english, "has closed this chat. You can call +34931234567."), (spanish, "ha cerrado este chat. Puede llamar al +34931234567.") })
        {
            await page.SendAsync("are you there", "m-2");
            var told = (await page.ReplyAsync())[^1];
            told.GetProperty("type").GetString().ShouldBe("complete");
            told.TryGetProperty("turn", out _).ShouldBeFalse();
            told.GetProperty("messageId").GetString().ShouldBe("m-2");
            told.GetProperty("response").GetString()!.ShouldContain(words);
            (await page.NextAsync()).ValueKind.ShouldBe(JsonValueKind.Undefined);
            page.CloseStatus.ShouldBe((WebSocketCloseStatus)4403);
        }
    }

    private Task SwitchOffAsync(string client) => web.SqlAsync(
        """
        with changed as (update clients set published_version = 2 where agency_id = 'agency-a' and client_id = $1)
        insert into config_versions (agency_id, client_id, version, document) values ('agency-a', $1, 2, $2)
        """,
        client, Document(client, "false"));

    private Task PublishAsync(string client, string enabled) => web.SqlAsync(
        """
        with added as (insert into clients (agency_id, client_id, name, template, published_version) values ('agency-a', $1, $1, 'spa', 1))
        insert into config_versions (agency_id, client_id, version, document) values ('agency-a', $1, 1, $2)
        """,
        client, Document(client, enabled));

    private static string Document(string client, string enabled) =>
        ExampleConfigs.SpaDelSol.Replace("client_id: spa-del-sol", $"client_id: {client}", StringComparison.Ordinal).Replace("web: { enabled: true", $"web: {{ enabled: {enabled}", StringComparison.Ordinal);

    /// <summary>A host that looks every client up anew.</summary>
    public sealed class Forgetful : IAsyncLifetime
    {
        public WebFixture Web { get; } = new() { Settings = { ["Limits:Chat:ClientSeconds"] = "0" } };

        public ValueTask InitializeAsync() => Web.InitializeAsync();

        public ValueTask DisposeAsync() => Web.DisposeAsync();
    }
}
