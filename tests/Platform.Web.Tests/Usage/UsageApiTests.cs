using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Usage;

[Collection(nameof(CountedSessionsCollection))]
public sealed class UsageApiTests(CountedSessions counted)
{
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Usage_tells_what_a_turn_asked_and_what_it_cost()
    {
        var use = (await Get("?from=2026-10-25&to=2026-10-25&limit=1")).GetProperty("items")[0];
        use.GetProperty("at").GetString().ShouldBe("2026-10-25T00:30:00-01:00", "the second half past midnight of that night");
        use.GetProperty("session").GetInt32().ShouldBe(1);
        use.GetProperty("turn").GetInt32().ShouldBe(5);
        use.GetProperty("channel").GetString().ShouldBe("web");
        use.GetProperty("prompt").GetString().ShouldBe("extract@1");
        use.GetProperty("provider").GetString().ShouldBe("openai");
        use.GetProperty("model").GetString().ShouldBe("gpt-4o-mini");
        use.GetProperty("inputTokens").GetInt32().ShouldBe(805);
        use.GetProperty("outputTokens").GetInt32().ShouldBe(61);
        use.GetProperty("tokens").GetString().ShouldBe("reported");
        use.GetProperty("costUsd").GetDecimal().ShouldBe(0.000125m);
    }

    [Fact]
    public async Task Usage_of_one_moment_is_read_page_by_page_without_gap_or_double()
    {
        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await Get($"?sandbox=true&limit=3{(cursor is null ? "" : "&cursor=" + cursor)}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("turn")}.{item.GetProperty("outputTokens").GetInt32() - 60}"));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        seen.ShouldBe(from turn in Enumerable.Range(1, 7).Reverse() from ordinal in new[] { 1, 0 } select $"{turn}.{ordinal}");
    }

    [Theory]
    [InlineData("", 28)]
    [InlineData("?from=2026-10-25", 20)]
    [InlineData("?to=2026-10-24", 8)]
    [InlineData("?from=2026-10-26", 0)]
    public async Task Usage_of_some_days_is_that_of_whole_days_of_the_client(string query, int askings) =>
        (await Get(query)).GetProperty("items").GetArrayLength().ShouldBe(askings);

    [Fact]
    public async Task Usage_as_csv_has_a_head_and_all_rows()
    {
        using var client = counted.Web.Client();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/csv");
        var lines = (await client.GetStringAsync("/api/v1/clients/spa/usage", cancellation)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(29);
        lines[0].ShouldBe("at,sessionId,session,turn,channel,purpose,prompt,provider,model,inputTokens,outputTokens,tokens,tries,result,costUsd");
        lines[1].ShouldEndWith(",1,5,web,lead_capture,extract@1,openai,gpt-4o-mini,805,61,reported,1,answered,0.000125");
    }

    [Theory]
    [InlineData("spa", WebFixture.KeyB)]
    [InlineData("gym", WebFixture.KeyA)]
    [InlineData("nobody", WebFixture.KeyA)]
    public async Task Usage_of_a_foreign_or_unknown_client_is_not_found(string client, string key)
    {
        using var http = counted.Web.Client(key);
        await (await http.GetAsync($"/api/v1/clients/{client}/usage", cancellation)).ShouldBeProblem(HttpStatusCode.NotFound);
    }

    private async Task<JsonElement> Get(string query)
    {
        using var client = counted.Web.Client();
        return await client.GetFromJsonAsync<JsonElement>($"/api/v1/clients/spa/usage{query}", cancellation);
    }
}
