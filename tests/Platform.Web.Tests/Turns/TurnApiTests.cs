using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Platform.Grains.Contracts.Conversations;
using Platform.Web.Hosting;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Turns;

public sealed class TurnApiTests(WebFixture web) : IClassFixture<WebFixture>
{
    private const string Spa = "/api/v1/clients/spa/turns";

    [Fact]
    public async Task Turn_valid_gives_the_session_id_and_the_silos_own_bytes()
    {
        var answer = await Post(Spa, Turn("s-1", "hello"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        body.EnumerateObject().Select(member => member.Name).ShouldBe(["sessionId", "turn", "text", "actions", "metadata"]);
        body.GetProperty("sessionId").GetString().ShouldBe("s-1");
        body.GetProperty("text").GetString().ShouldBe("You said: hello");
        answer.Headers.Contains("Idempotent-Replayed").ShouldBeFalse();
    }

    [Fact]
    public async Task Turn_with_a_known_message_id_gives_the_same_body_and_says_so()
    {
        var first = await Post(Spa, Turn("s-2", "hello", "m"));
        var again = await Post(Spa, Turn("s-2", "something else", "m"));
        (await Text(again)).ShouldBe(await Text(first));
        again.Headers.GetValues("Idempotent-Replayed").ShouldBe(["true"]);
    }

    [Theory]
    [InlineData("flaky")]
    [InlineData("cancelled")]
    public async Task Turn_whose_first_activation_gives_up_is_repeated_with_the_same_id(string text)
    {
        var answer = await Post(Spa, Turn($"s-3-{text}", text));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("Idempotent-Replayed").ShouldBeFalse();
    }

    [Fact]
    public async Task Turn_before_any_silo_has_told_which_grains_there_are_is_repeated_until_one_has()
    {
        var calls = new SessionCalls(new(NewlyStarted.Of(web.Cluster, failures: 2)), Options.Create(new RepeatSettings()), TimeProvider.System);
        var request = new AcceptRequest { MessageId = "m", Text = "hello", Wait = Wait.Reply, SessionId = "s-new" };
        var answer = await calls.AcceptAsync(new("agency-a", "spa", "web", Guid.NewGuid()), request, null, TestContext.Current.CancellationToken);
        answer!.Status.ShouldBe(AcceptStatus.Answered);
    }

    [Fact]
    public async Task Turn_with_a_session_id_that_needs_escaping_is_still_json()
    {
        const string id = "Zoë \"the\\one\" 日本 😀";
        JsonElement.Parse(await Text(await Post(Spa, Turn(id, "hi")))).GetProperty("sessionId").GetString().ShouldBe(id);
    }

    [Theory]
    [InlineData("""{"channel":"web","sessionId":"s","messageId":"m","message":"hi","extra":1}""")]
    [InlineData("""{"channel":"web","sessionId":"s","messageId":"m"}""")]
    [InlineData("""{"channel":"web","sessionId":"s","messageId":"m","message":null}""")]
    [InlineData("""{"channel":"web","sessionId":"s","messageId":"m","message":5}""")]
    [InlineData("""{"channel":"web","sessionId":"s","messageId":"m","message":"hi","message":"ho"}""")]
    [InlineData("""{"channel":"web","sessionId":"s","messageId":"m","message":"hi"} {}""")]
    [InlineData("""{"channel":"web","sessionId":"s","messageId":"m","message":"\ud800"}""")]
    [InlineData("""{"channel":"web","sessionId":"","messageId":"m","message":"hi"}""")]
    [InlineData("""{"channel":"web","sessionId":"s","messageId":"effect:1","message":"hi"}""")]
    [InlineData("""{"channel":"web","sessionId":"s","messageId":"a\nb","message":"hi"}""")]
    [InlineData("""{"channel":"fax","sessionId":"s","messageId":"m","message":"hi"}""")]
    [InlineData("""{"channel":"web","sessionId":"s","messageId":"m","message":"   "}""")]
    [InlineData("""{"channel":"web","sessionId":"s","messageId":"m","message":"\u0000"}""")]
    [InlineData("""{"channel":"web","purpose":"sales","sessionId":"s","messageId":"m","message":"hi"}""")]
    [InlineData("""{"channel":"web","sessionId":"s","messageId":"m","message":"hi","context":{"timeZone":"Mars/Olympus"}}""")]
    [InlineData("""{"channel":"web","sessionId":"s","messageId":"m","message":"hi","context":{"nickname":"x"}}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("not json")]
    public async Task Turn_that_does_not_fit_is_a_validation_problem(string body) =>
        await (await Post(Spa, body)).ShouldBeProblem(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Message_of_4000_characters_is_taken_and_of_4001_is_not()
    {
        (await Post(Spa, Turn("s-4", new string('é', 4_000)))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await Post(Spa, Turn("s-4", new string('é', 4_001)))).ShouldBeProblem(HttpStatusCode.BadRequest);
        await (await Post(Spa, Turn("s-4", new string('x', 70_000)))).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData(null, "spa", HttpStatusCode.Unauthorized)]
    [InlineData("pk_wrong", "spa", HttpStatusCode.Unauthorized)]
    [InlineData(WebFixture.KeyB, "spa", HttpStatusCode.NotFound)]
    [InlineData(WebFixture.KeyA, "gym", HttpStatusCode.NotFound)]
    [InlineData(WebFixture.KeyA, "nobody", HttpStatusCode.NotFound)]
    [InlineData(WebFixture.KeyA, "No%20Key", HttpStatusCode.NotFound)]
    [InlineData(WebFixture.KeyA, "unpublished", HttpStatusCode.Conflict)]
    public async Task Turn_for_a_client_that_is_not_ones_own_or_not_ready_is_refused(string? key, string client, HttpStatusCode status) =>
        await (await Post($"/api/v1/clients/{client}/turns", Turn("s-5", "hi"), key)).ShouldBeProblem(status);

    [Fact]
    public async Task Session_with_twenty_waiting_messages_gets_429_with_a_pause()
    {
        var answer = await Post(Spa, Turn("s-6", "full"));
        await answer.ShouldBeProblem(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task Failure_inside_shows_nothing_of_the_inside()
    {
        var answer = await Post(Spa, Turn("s-7", "broken"));
        await answer.ShouldBeProblem(HttpStatusCode.InternalServerError, "unknown_error");
        (await Text(answer)).ShouldNotContain("secret");
    }

    [Fact]
    public async Task Events_are_the_words_of_the_text_and_one_complete_with_the_body()
    {
        var answer = await Post(Spa, Turn("s-8", "hello there"), accept: "text/event-stream");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var events = Events(await Text(answer));
        string.Concat(events.Where(e => e.Name == "token").Select(e => e.Data.GetProperty("content").GetString())).ShouldBe("You said: hello there");
        events.Count(e => e.Name == "complete").ShouldBe(1);
        events[^1].Name.ShouldBe("complete");
        events[^1].Data.GetProperty("sessionId").GetString().ShouldBe("s-8");
    }

    [Fact]
    public async Task Events_of_a_known_message_say_that_it_was_answered_before()
    {
        var first = Events(await Text(await Post(Spa, Turn("s-14", "hello", "m"), accept: "text/event-stream")));
        var again = await Post(Spa, Turn("s-14", "something else", "m"), accept: "text/event-stream");
        again.Headers.GetValues("Idempotent-Replayed").ShouldBe(["true"]);
        Events(await Text(again))[^1].Data.GetRawText().ShouldBe(first[^1].Data.GetRawText());
    }

    [Fact]
    public async Task Listener_of_an_ended_stream_is_told_nothing_more()
    {
        await Text(await Post(Spa, Turn("s-13", "hello"), accept: "text/event-stream"));
        while (await Listeners("s-13") > 0) TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
    }

    [Fact]
    public async Task Events_of_a_refused_turn_are_a_plain_problem() =>
        await (await Post("/api/v1/clients/unpublished/turns", Turn("s-9", "hi"), accept: "text/event-stream")).ShouldBeProblem(HttpStatusCode.Conflict);

    [Fact]
    public async Task Sandbox_clock_reaches_the_session_and_only_of_a_sandbox()
    {
        var answer = await Post(Spa, Turn("sandbox-1", "hi"), now: "2026-03-02T10:00:00+01:00");
        var metadata = JsonElement.Parse(await Text(answer)).GetProperty("metadata");
        metadata.GetProperty("sandbox").GetBoolean().ShouldBeTrue();
        DateTimeOffset.FromUnixTimeMilliseconds(metadata.GetProperty("now").GetInt64()).ShouldBe(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await (await Post(Spa, Turn("s-10", "hi"), now: "2026-03-02T10:00:00Z")).ShouldBeProblem(HttpStatusCode.BadRequest);
        await (await Post(Spa, Turn("sandbox-2", "hi"), now: "2026-03-02T10:00:00")).ShouldBeProblem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Revoked_key_is_refused()
    {
        await web.SqlAsync("insert into api_keys (agency_id, hash, name, prefix, revoked_at) values ('agency-a', sha256('pk_gone'), 'x', 'pk_gone', now())");
        await (await Post(Spa, Turn("s-11", "hi"), "pk_gone")).ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Body_of_another_content_type_is_refused()
    {
        using var client = web.Client();
        var content = new StringContent(Turn("s-12", "hi"), Encoding.UTF8, "text/plain");
        await (await client.PostAsync(Spa, content, TestContext.Current.CancellationToken)).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);
    }

    private async Task<int> Listeners(string session) =>
        JsonElement.Parse(await Text(await Post(Spa, Turn(session, "who listens?")))).GetProperty("metadata").GetProperty("listeners").GetInt32();

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string Turn(string session, string message, string? id = null) =>
        JsonSerializer.Serialize(new { channel = "web", sessionId = session, messageId = id ?? Guid.NewGuid().ToString(), message });

    private static List<(string Name, JsonElement Data)> Events(string stream) =>
    [
        .. stream.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Split('\n'))
            .Select(lines => (lines[0]["event: ".Length..], JsonElement.Parse(lines[1]["data: ".Length..]))),
    ];

    private async Task<HttpResponseMessage> Post(string path, string body, string? key = WebFixture.KeyA, string? accept = null, string? now = null)
    {
        using var client = web.Client(key);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        if (now is not null)
            request.Headers.Add("X-Sandbox-Now", now);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
