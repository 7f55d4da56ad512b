using System.Net.WebSockets;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Chat;

public sealed class ChatLimitTests(ChatLimitTests.Narrow web) : IClassFixture<ChatLimitTests.Narrow>
{
    [Fact]
    public async Task Session_that_talks_too_fast_is_told_when_to_go_on()
    {
        using var page = await OpenWhenFreeAsync();
        for (var i = 0; i < 3; i++)
        {
            await page.SendAsync($"message {i}");
            (await page.ReplyAsync())[^1].GetProperty("type").GetString().ShouldBe("complete");
        }

        await page.SendAsync("one too many", "m-4");
        var error = await page.NextAsync();
        error.GetProperty("code").GetString().ShouldBe("validation_error");
        error.GetProperty("messageId").GetString().ShouldBe("m-4");
        error.GetProperty("retryAfter").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Address_has_only_so_many_connections_and_gets_them_back()
    {
        using (await OpenWhenFreeAsync())
        using (await OpenWhenFreeAsync())
        {
            await Should.ThrowAsync<WebSocketException>(() => ChatPage.OpenAsync(web.Web));
        }

        using var again = await OpenWhenFreeAsync();
        again.Opened.GetProperty("type").GetString().ShouldBe("session");
    }

    // The host notices that a page has gone a moment after it went.
    private async Task<ChatPage> OpenWhenFreeAsync()
    {
        while (true)
        {
            try
            {
                return await ChatPage.OpenAsync(web.Web);
            }
            catch (WebSocketException refused) when (refused.Message.Contains("429", StringComparison.Ordinal) && !TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                await Task.Yield();
            }
        }
    }

    /// <summary>A host with narrow doors.</summary>
    public sealed class Narrow : IAsyncLifetime
    {
        public WebFixture Web { get; } = new()
        {
            Settings = { ["Limits:Chat:SessionBurst"] = "3", ["Limits:Chat:SessionPerSecond"] = "0.01", ["Limits:Chat:SocketsPerAddress"] = "2" },
        };

        public ValueTask InitializeAsync() => Web.InitializeAsync();

        public ValueTask DisposeAsync() => Web.DisposeAsync();
    }
}
