using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Agencies;

public sealed class ClientApiTests(WebFixture web) : IClassFixture<WebFixture>
{
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clients_of_an_agency_are_listed_and_no_other()
    {
        (await Ids(WebFixture.KeyA)).ShouldBe(["spa", "unpublished"], ignoreOrder: true);
        (await Ids(WebFixture.KeyB)).ShouldBe(["gym"]);
    }

    [Fact]
    public async Task Clients_are_paged_by_cursor()
    {
        using var client = web.Client();
        var first = await client.GetFromJsonAsync<JsonElement>("/api/v1/clients?limit=1", cancellation);
        first.GetProperty("items").GetArrayLength().ShouldBe(1);
        var next = await client.GetFromJsonAsync<JsonElement>($"/api/v1/clients?limit=1&cursor={first.GetProperty("next").GetString()}", cancellation);
        next.GetProperty("items")[0].GetProperty("clientId").GetString().ShouldBe("unpublished");
        next.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("taken", HttpStatusCode.Conflict)]
    [InlineData("bad", HttpStatusCode.UnprocessableEntity)]
    public async Task Client_that_cannot_be_created_is_refused(string id, HttpStatusCode status)
    {
        using var client = web.Client();
        await (await client.PostAsJsonAsync("/api/v1/clients", new { clientId = id, name = "X", template = "spa" }, cancellation)).ShouldBeProblem(status);
    }

    [Fact]
    public async Task Client_with_an_unknown_member_is_refused_by_its_name()
    {
        using var client = web.Client();
        var answer = await client.PostAsJsonAsync("/api/v1/clients", new { clientId = "x", name = "X", templte = "spa" }, cancellation);
        await answer.ShouldBeProblem(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(cancellation)).ShouldContain("templte");
    }

    [Fact]
    public async Task Config_comes_as_written_with_its_version_and_as_json_for_who_asks()
    {
        using var client = web.Client();
        var answer = await client.GetAsync("/api/v1/clients/unpublished/config", cancellation);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/yaml");
        answer.Headers.ETag!.Tag.ShouldBe("\"1\"");
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var profile = (await client.GetFromJsonAsync<JsonElement>("/api/v1/clients/unpublished/config", cancellation)).GetProperty("business_profile");
        profile.GetProperty("open").GetBoolean().ShouldBeTrue();
        profile.GetProperty("seats").GetInt32().ShouldBe(3);
        profile.GetProperty("code").GetString().ShouldBe("3");
    }

    [Fact]
    public async Task Config_is_replaced_only_where_it_is_still_the_one_that_was_read()
    {
        using var client = web.Client();
        var first = await Put(client, "client_id: spa\n", null);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        var tag = first.Headers.ETag!.Tag;
        (await Put(client, "client_id: spa # again\n", tag)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await Put(client, "client_id: spa # late\n", tag)).ShouldBeProblem(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Config_with_errors_is_refused_with_every_error_at_its_place()
    {
        using var client = web.Client();
        var answer = await Put(client, "faulty", null);
        await answer.ShouldBeProblem(HttpStatusCode.UnprocessableEntity);
        var error = JsonElement.Parse(await answer.Content.ReadAsStringAsync(cancellation)).GetProperty("errors")[0];
        error.EnumerateObject().Select(member => member.Name).ShouldBe(["line", "column", "path", "message"]);
        (error.GetProperty("line").GetInt32(), error.GetProperty("column").GetInt32()).ShouldBe((3, 5));
    }

    [Fact]
    public async Task Publish_gives_the_version_and_what_is_still_missing()
    {
        using var client = web.Client();
        var answer = await (await client.PostAsync("/api/v1/clients/spa/publish", null, cancellation)).Content.ReadFromJsonAsync<JsonElement>(cancellation);
        answer.GetProperty("version").GetInt32().ShouldBe(2);
        answer.GetProperty("warnings")[0].GetProperty("path").GetString().ShouldBe("escalation");
    }

    [Theory]
    [InlineData("GET", "config")]
    [InlineData("GET", "config/history")]
    [InlineData("PUT", "config")]
    [InlineData("POST", "publish")]
    [InlineData("GET", "sessions")]
    [InlineData("GET", "sessions/s-1")]
    [InlineData("GET", "leads")]
    [InlineData("GET", "bookings")]
    [InlineData("GET", "escalations")]
    public async Task Every_endpoint_of_a_client_needs_the_key_of_its_own_agency(string method, string path)
    {
        using var foreign = web.Client(WebFixture.KeyB);
        using var nobody = web.Client(null);
        await (await foreign.SendAsync(new(new(method), $"/api/v1/clients/spa/{path}"), cancellation)).ShouldBeProblem(HttpStatusCode.NotFound);
        await (await nobody.SendAsync(new(new(method), $"/api/v1/clients/spa/{path}"), cancellation)).ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("POST", "/api/v1/clients", "application/json", "{")]
    [InlineData("POST", "/api/v1/clients", "application/json", """{"clientId":"x","nom":1}""")]
    [InlineData("POST", "/api/v1/understand", "application/json", "[]")]
    [InlineData("GET", "/api/v1/clients?limit=many", null, null)]
    [InlineData("GET", "/api/v1/clients/spa/leads?limit=many&sandbox=perhaps", null, null)]
    public async Task Stranger_is_told_so_whatever_was_sent(string method, string path, string? type, string? body)
    {
        using var nobody = web.Client(null);
        using var request = new HttpRequestMessage(new(method), path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, type!) };
        var answer = await nobody.SendAsync(request, cancellation);
        await answer.ShouldBeProblem(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Theory]
    [InlineData("/api/v1/clients?cursor=Not%20One")]
    [InlineData("/api/v1/clients?cursor=%00")]
    [InlineData("/api/v1/clients?limit=0")]
    [InlineData("/api/v1/clients/spa/config/history?cursor=abc")]
    [InlineData("/api/v1/clients/spa/config/history?limit=201")]
    public async Task List_asked_for_wrongly_is_a_problem(string path)
    {
        using var client = web.Client();
        await (await client.GetAsync(path, cancellation)).ShouldBeProblem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Config_that_is_no_text_or_too_long_is_refused()
    {
        using var client = web.Client();
        await (await client.PutAsync("/api/v1/clients/spa/config", Yaml([(byte)'a', 0xff, 0xfe]), cancellation)).ShouldBeProblem(HttpStatusCode.BadRequest);
        await (await client.PutAsync("/api/v1/clients/spa/config", Yaml(new byte[300_000]), cancellation)).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("/api/v1/clients")]
    [InlineData("/api/v1/clients/spa/leads?limit=0")]
    [InlineData("/api/v1/nothing")]
    public async Task Answers_are_kept_nowhere_and_are_no_pages(string path)
    {
        using var client = web.Client();
        var answer = await client.GetAsync(path, cancellation);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/v1/clients/spa/publish", HttpStatusCode.MethodNotAllowed)]
    public async Task Address_that_is_none_is_a_problem(string method, string path, HttpStatusCode status)
    {
        using var client = web.Client();
        await (await client.SendAsync(new(new(method), path), cancellation)).ShouldBeProblem(status);
    }

    private static ByteArrayContent Yaml(byte[] bytes) => new(bytes) { Headers = { ContentType = new("application/yaml") } };

    private async Task<string?[]> Ids(string key)
    {
        using var client = web.Client(key);
        var list = await client.GetFromJsonAsync<JsonElement>("/api/v1/clients", cancellation);
        return [.. list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("clientId").GetString())];
    }

    private async Task<HttpResponseMessage> Put(HttpClient client, string yaml, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/clients/spa/config") { Content = new StringContent(yaml, Encoding.UTF8, "application/yaml") };
        if (tag is not null)
            request.Headers.IfMatch.Add(new(tag));
        return await client.SendAsync(request, cancellation);
    }
}
