using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using Platform.Web.Proxies;
using Platform.Web.Tests.Chat;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Proxies;

/// <summary>The tests are the proxy: they connect from the loopback and say for whom.</summary>
public sealed class ProxyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Visitors_behind_a_trusted_proxy_have_a_bucket_each()
    {
        await using var web = await StartAsync("127.0.0.1, 10.1.0.0/16");
        using var one = await ChatPage.OpenAsync(web, forwardedFor: "203.0.113.1");
        using var other = await ChatPage.OpenAsync(web, forwardedFor: "203.0.113.2");

        await Should.ThrowAsync<WebSocketException>(() => ChatPage.OpenAsync(web, forwardedFor: "203.0.113.1"));
    }

    [Fact]
    public async Task What_stands_before_the_last_untrusted_address_is_the_visitors_own_word()
    {
        await using var web = await StartAsync("127.0.0.1, 10.1.0.0/16");
        using var one = await ChatPage.OpenAsync(web, forwardedFor: "1.1.1.1, 203.0.113.1, 10.1.2.3");

        await Should.ThrowAsync<WebSocketException>(() => ChatPage.OpenAsync(web, forwardedFor: "2.2.2.2, 203.0.113.1, 10.1.9.9"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.1.0.0/16")]
    public async Task Header_of_somebody_who_is_no_trusted_proxy_changes_nothing(string trusted)
    {
        await using var web = await StartAsync(trusted);
        using var one = await ChatPage.OpenAsync(web, forwardedFor: "203.0.113.1");

        await Should.ThrowAsync<WebSocketException>(() => ChatPage.OpenAsync(web, forwardedFor: "203.0.113.2"));
    }

    [Fact]
    public async Task Metrics_are_open_to_the_loopback_and_not_to_whom_a_proxy_brings()
    {
        await using var web = await StartAsync("127.0.0.1");
        using var http = web.Client(null);
        (await http.GetAsync("/metrics", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.1");

        (await http.GetAsync("/metrics", Cancellation)).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("everybody")]
    [InlineData("0.0.0.0/0")]
    [InlineData("10.0.0.1 10.0.0.2")]
    public void Setting_that_is_no_address_or_means_everybody_stops_the_start(string trusted)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Proxies:Trusted"] = trusted;
        var app = builder.AddProxies().Build();

        Should.Throw<OptionsValidationException>(() => app.UseProxies()).Message.ShouldContain("Proxies:Trusted");
    }

    private static async Task<WebFixture> StartAsync(string trusted)
    {
        var web = new WebFixture { Settings = { ["Proxies:Trusted"] = trusted, ["Limits:Chat:SocketsPerAddress"] = "1" } };
        try
        {
            await web.InitializeAsync();
            return web;
        }
        catch
        {
            await web.DisposeAsync();
            throw;
        }
    }
}
