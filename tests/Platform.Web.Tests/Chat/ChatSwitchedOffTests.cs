using System.Net.WebSockets;
using Microsoft.AspNetCore.SignalR.Client;
using Platform.Testing.Agencies;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Chat;

/// <summary>A client that has switched its web chat off has no door there.</summary>
public sealed class ChatSwitchedOffTests(WebFixture web) : IClassFixture<WebFixture>
{
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

        await closed.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    [Fact]
    public async Task Switched_on_it_is_open()
    {
        await PublishAsync("loud-spa", "true");
        using var page = await ChatPage.OpenAsync(web, "loud-spa");

        page.State.ShouldBe(WebSocketState.Open);
    }

    private Task PublishAsync(string client, string enabled) => web.SqlAsync(
        """
        with added as (insert into clients (agency_id, client_id, name, template, published_version) values ('agency-a', $1, $1, 'spa', 1))
        insert into config_versions (agency_id, client_id, version, document) values ('agency-a', $1, 1, $2)
        """,
        client, ExampleConfigs.SpaDelSol.Replace("client_id: spa-del-sol", $"client_id: {client}", StringComparison.Ordinal).Replace("web: { enabled: true", $"web: {{ enabled: {enabled}", StringComparison.Ordinal));
}
