using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Understanding;

public sealed class UnderstandApiTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Text_is_read_into_the_shape_of_the_design()
    {
        var body = await Read("""{"text":"I'm Ann Lee, ann@example.com, 931 234 567, a rub tomorrow at 3pm","locale":"en","timeZone":"Europe/Madrid","referenceTime":"2026-03-02T09:00:00+01:00","region":"ES","services":["Facial",{"name":"Massage 60m","synonyms":["rub"]}],"channel":"web","asked":["name"]}""");
        var when = body.GetProperty("dateTimes")[0];
        (when.GetProperty("date").GetString(), when.GetProperty("time").GetString()).ShouldBe(("2026-03-03", "15:00"));
        body.GetProperty("phones")[0].GetProperty("e164").GetString().ShouldBe("+34931234567");
        body.GetProperty("emails")[0].GetString().ShouldBe("ann@example.com");
        body.GetProperty("names")[0].GetProperty("full").GetString().ShouldBe("Ann Lee");
        body.GetProperty("service").GetString().ShouldBe("Massage 60m");
        body.GetProperty("intent").GetProperty("name").GetString().ShouldNotBeNull();
        body.GetProperty("wantsHuman").GetBoolean().ShouldBeFalse();
        body.TryGetProperty("yesNo", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Bare_time_has_no_date()
    {
        var when = (await Read("""{"text":"3pm","timeZone":"Europe/Madrid","referenceTime":"2026-03-02T09:00:00"}""")).GetProperty("dateTimes")[0];
        when.TryGetProperty("date", out _).ShouldBeFalse();
        when.GetProperty("time").GetString().ShouldBe("15:00");
    }

    [Fact]
    public async Task Day_that_no_calendar_has_is_words_without_a_date()
    {
        var when = (await Read("""{"text":"31 November at 4pm","locale":"en","timeZone":"Europe/Madrid","referenceTime":"2026-03-02T09:00:00"}""")).GetProperty("dateTimes").EnumerateArray().ShouldHaveSingleItem();
        when.GetProperty("text").GetString().ShouldBe("31 November at 4pm");
        when.TryGetProperty("date", out _).ShouldBeFalse();
        when.GetProperty("time").GetString().ShouldBe("16:00");
        (await Read("""{"text":"31 November","locale":"","timeZone":"Europe/Madrid","referenceTime":"2026-03-02T09:00:00"}""")).GetProperty("dateTimes").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("2026-03-02T09:00")]
    [InlineData("2026-03-02T09:00:00")]
    [InlineData("2026-03-02T09:00+01:00")]
    [InlineData("2026-03-02T08:00:00.000Z")]
    public async Task Reference_time_is_taken_in_each_form_that_callers_write(string reference) =>
        (await Read($$"""{"text":"tomorrow","timeZone":"Europe/Madrid","referenceTime":"{{reference}}"}""")).GetProperty("dateTimes")[0].GetProperty("date").GetString().ShouldBe("2026-03-03");

    [Fact]
    public async Task Request_that_is_too_large_is_a_problem()
    {
        using var client = web.Client();
        var many = string.Join(',', Enumerable.Range(0, 201).Select(n => $"\"service {n}\""));
        await (await Post(client, $$"""{"text":"hi","services":[{{many}}]}""")).ShouldBeProblem(HttpStatusCode.BadRequest);
        await (await Post(client, $$"""{"text":"{{new string('x', 600_000)}}"}""")).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("""{"text":"hi","timeZone":"Mars/Base"}""")]
    [InlineData("""{"text":"hi","locale":"not a tag"}""")]
    [InlineData("""{"text":"hi","referenceTime":"yesterday"}""")]
    [InlineData("""{"text":"hi","asked":["shoe"]}""")]
    [InlineData("""{"text":"hi","services":[{"title":"x"}]}""")]
    [InlineData("""{"text":"hi","services":[5]}""")]
    [InlineData("""{"text":"hi","services":[null]}""")]
    [InlineData("""{"text":"hi","services":[{"name":"x","synonyms":[null]}]}""")]
    [InlineData("""{"text":"hi","asked":[null]}""")]
    [InlineData("""{"text":"hi","referenceTime":"9999-12-31T23:59:59Z"}""")]
    [InlineData("""{"text":"hi","referenceTime":"0001-01-01T00:00"}""")]
    [InlineData("""{"text":"hi","mood":"good"}""")]
    [InlineData("""{"locale":"en"}""")]
    public async Task Request_that_does_not_fit_is_a_problem(string json)
    {
        using var client = web.Client();
        await (await Post(client, json)).ShouldBeProblem(HttpStatusCode.BadRequest);
    }

    private async Task<JsonElement> Read(string json)
    {
        using var client = web.Client();
        return await (await Post(client, json)).Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, string json) =>
        client.PostAsync("/api/v1/understand", new StringContent(json, System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
}
