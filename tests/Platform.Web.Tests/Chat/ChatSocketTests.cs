using System.Net.WebSockets;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Chat;

public sealed class ChatSocketTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Page_hears_its_session_first_then_tokens_and_one_complete()
    {
        using var page = await ChatPage.OpenAsync(web);
        page.Opened.GetProperty("type").GetString().ShouldBe("session");
        page.Opened.GetProperty("history").GetArrayLength().ShouldBe(0);
        page.Session.Length.ShouldBeGreaterThanOrEqualTo(22);

        await page.SendAsync("hello there");
        var frames = await page.ReplyAsync();
        string.Concat(frames.SkipLast(1).Select(frame => frame.GetProperty("content").GetString())).ShouldBe("You said: hello there");
        var complete = frames[^1];
        complete.GetProperty("type").GetString().ShouldBe("complete");
        complete.GetProperty("response").GetString().ShouldBe("You said: hello there");
        complete.GetProperty("actions")[0].GetProperty("type").GetString().ShouldBe("quick_replies");
        complete.GetProperty("metadata").GetProperty("purpose").GetString().ShouldBe("lead_capture");
    }

    [Fact]
    public async Task Sessions_of_two_pages_are_two_threads_of_the_clients_own_agency()
    {
        using var one = await ChatPage.OpenAsync(web);
        using var other = await ChatPage.OpenAsync(web);
        one.Session.ShouldNotBe(other.Session);
        (await Key(one)).ShouldNotBe(await Key(other));
        (await Key(one)).ShouldStartWith("agency-a/spa/web/");
    }

    [Fact]
    public async Task Resumed_page_is_in_the_same_thread_and_the_same_message_id_gets_the_same_answer()
    {
        using var page = await ChatPage.OpenAsync(web);
        await page.SendAsync("first", "m-1");
        var first = (await page.ReplyAsync())[^1];
        page.Break();

        using var again = await ChatPage.OpenAsync(web, session: page.Session);
        again.Session.ShouldBe(page.Session);
        await again.SendAsync("first", "m-1");
        var second = (await again.ReplyAsync())[^1];
        second.GetProperty("response").GetString().ShouldBe(first.GetProperty("response").GetString());
        second.GetProperty("turn").GetInt32().ShouldBe(first.GetProperty("turn").GetInt32());
    }

    [Fact]
    public async Task Connection_lost_in_mid_turn_gets_the_answer_on_the_next_one()
    {
        using var page = await ChatPage.OpenAsync(web);
        await page.SendAsync("who am i", "m-0");
        var thread = (await page.ReplyAsync())[^1].GetProperty("metadata").GetProperty("key").GetString()!.Split('/')[^1];
        await page.SendAsync("slow one", "m-1");
        page.Break();

        using var again = await ChatPage.OpenAsync(web, session: page.Session);
        await again.SendAsync("slow one", "m-1");
        await web.Cluster.GetGrain<IGate>("gate/" + thread).Open();
        (await again.ReplyAsync())[^1].GetProperty("response").GetString().ShouldBe("You said: slow one");
    }

    [Fact]
    public async Task Reply_asked_for_on_another_page_appears_once()
    {
        using var page = await ChatPage.OpenAsync(web);
        await page.SendAsync("here");
        await page.ReplyAsync();
        using var other = await ChatPage.OpenAsync(web, session: page.Session);
        await other.SendAsync("elsewhere");
        (await other.ReplyAsync())[^1].GetProperty("response").GetString().ShouldBe("You said: elsewhere");
        (await page.ReplyAsync())[^1].GetProperty("response").GetString().ShouldBe("You said: elsewhere");

        await page.SendAsync("and back");
        (await page.ReplyAsync())[^1].GetProperty("response").GetString().ShouldBe("You said: and back");
    }

    [Fact]
    public async Task Token_of_another_client_or_a_made_up_one_begins_anew()
    {
        using var page = await ChatPage.OpenAsync(web);
        using var elsewhere = await ChatPage.OpenAsync(web, "gym", page.Session);
        elsewhere.Session.ShouldNotBe(page.Session);
        using var forged = await ChatPage.OpenAsync(web, session: new string('A', 43));
        forged.Session.ShouldNotBe(new string('A', 43));
    }

    [Theory]
    [InlineData("""{"message":"hi","extra":1}""")]
    [InlineData("""{"message":""}""")]
    [InlineData("""{"text":"hi"}""")]
    [InlineData("""{"message":"hi","purpose":"sales"}""")]
    [InlineData("""{"message":"hi","message":"ho"}""")]
    [InlineData("nonsense")]
    public async Task Message_that_does_not_fit_is_an_error_and_the_connection_stays(string text)
    {
        using var page = await ChatPage.OpenAsync(web);
        await page.SendRawAsync(text);
        var error = await page.NextAsync();
        error.GetProperty("type").GetString().ShouldBe("error");
        error.GetProperty("code").GetString().ShouldBe("validation_error");
        error.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        await page.SendAsync("still here");
        (await page.ReplyAsync())[^1].GetProperty("type").GetString().ShouldBe("complete");
    }

    [Fact]
    public async Task Message_too_long_is_an_error_and_a_frame_too_large_ends_the_connection()
    {
        using var page = await ChatPage.OpenAsync(web);
        await page.SendAsync(new string('x', 4_001));
        (await page.NextAsync()).GetProperty("code").GetString().ShouldBe("validation_error");
        await page.SendAsync(new string('x', 40_000));
        await page.NextAsync();
        page.State.ShouldNotBe(WebSocketState.Open);
    }

    [Fact]
    public async Task Binary_frame_ends_the_connection_and_says_why()
    {
        using var page = await ChatPage.OpenAsync(web);
        await page.SendBytesAsync([1, 2, 3]);
        await page.NextAsync();
        page.CloseStatus.ShouldBe(WebSocketCloseStatus.InvalidMessageType);
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("https://spa.example.evil.example", false)]
    [InlineData("https://spa.example", true)]
    [InlineData(null, true)]
    public async Task Page_of_a_foreign_origin_is_not_let_in(string? origin, bool allowed)
    {
        if (allowed)
            using (await ChatPage.OpenAsync(web, origin: origin)) { }
        else
            await Should.ThrowAsync<WebSocketException>(() => ChatPage.OpenAsync(web, origin: origin));
    }

    [Fact]
    public async Task Page_of_our_own_origin_is_let_in()
    {
        using var page = await ChatPage.OpenAsync(web, origin: web.Address.GetLeftPart(UriPartial.Authority));
        page.Session.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Unknown_client_is_refused() =>
        await Should.ThrowAsync<WebSocketException>(() => ChatPage.OpenAsync(web, "nobody"));

    [Fact]
    public async Task Unpublished_client_says_so()
    {
        using var page = await ChatPage.OpenAsync(web, "unpublished");
        await page.SendAsync("hi", "m-9");
        var error = await page.NextAsync();
        error.GetProperty("type").GetString().ShouldBe("error");
        error.GetProperty("messageId").GetString().ShouldBe("m-9");
    }

    [Fact]
    public async Task History_comes_from_what_was_committed()
    {
        using var page = await ChatPage.OpenAsync(web);
        var thread = Guid.ParseExact((await Key(page)).Split('/')[^1], "N");
        await web.SqlAsync("""
            insert into threads values ('agency-a', $1, 'spa', 'web', 'x', false, now());
            """, thread);
        await web.SqlAsync("insert into sessions (agency_id, thread_id, session, client_id, channel, sandbox, version, epoch, turn, mode, errors, started_at, last_at) values ('agency-a', $1, 1, 'spa', 'web', false, 1, 0, 1, 'bot', 0, now(), now())", thread);
        await web.SqlAsync("insert into messages (agency_id, thread_id, message_id, session, turn, status, at, body) values ('agency-a', $1, 'm', 1, 1, 'answered', now(), 'hello')", thread);
        await web.SqlAsync("""insert into turns (agency_id, thread_id, session, turn, client_id, epoch, config_version, at, body, decision) values ('agency-a', $1, 1, 1, 'spa', 0, 1, now(), '{"turn":1,"text":"hi","actions":[],"metadata":{}}', '{}')""", thread);

        using var again = await ChatPage.OpenAsync(web, session: page.Session);
        var history = again.Opened.GetProperty("history").EnumerateArray().Select(line => (line.GetProperty("role").GetString(), line.GetProperty("content").GetString()));
        history.ShouldBe([("user", "hello"), ("assistant", "hi")]);
    }

    [Fact]
    public async Task Page_that_could_not_be_opened_listens_no_more()
    {
        using var page = await ChatPage.OpenAsync(web);
        await Listeners(page);
        await web.SqlAsync("revoke select on sessions from platform_web");
        try
        {
            await Should.ThrowAsync<WebSocketException>(() => ChatPage.OpenAsync(web, session: page.Session));
        }
        finally
        {
            await web.SqlAsync("grant select on sessions to platform_web");
        }

        (await Listeners(page)).ShouldBe(1);
    }

    private static async Task<int> Listeners(ChatPage page)
    {
        await page.SendAsync("who listens?");
        return (await page.ReplyAsync())[^1].GetProperty("metadata").GetProperty("listeners").GetInt32();
    }

    private static async Task<string> Key(ChatPage page)
    {
        await page.SendAsync("key");
        return (await page.ReplyAsync())[^1].GetProperty("metadata").GetProperty("key").GetString()!;
    }
}
