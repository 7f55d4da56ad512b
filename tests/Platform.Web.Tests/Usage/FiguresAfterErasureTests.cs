using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Usage;

public sealed class FiguresAfterErasureTests(CountedSessions counted) : IClassFixture<CountedSessions>
{
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Metrics_and_usage_are_what_they_were_when_some_sessions_and_when_all_are_erased()
    {
        var (metrics, usage) = (await MetricsAsync(), await UsageAsync());
        metrics.Count.ShouldBeGreaterThan(3);
        usage.Count.ShouldBeGreaterThan(3);

        foreach (var erased in new[] { "external_id like '%1' or external_id like '%3'", "true" })
        {
            await counted.Web.SqlAsync($"""
                select platform_erase('agency-a', array_agg(thread_id), array_agg(2147483647), null) from threads where agency_id = 'agency-a' and client_id = 'spa' and ({erased})
                """);
            (await MetricsAsync()).ShouldBe(metrics);
            (await UsageAsync()).ShouldBe(usage, ignoreOrder: true);
        }

        (await RowsAsync("usage", "")).ShouldAllBe(row => row.GetProperty("sessionId").GetString() == "erased");
    }

    private async Task<List<string>> MetricsAsync() =>
        [.. (await RowsAsync("metrics", "")).Concat(await RowsAsync("metrics", "&sandbox=true")).Select(row => row.ToString())];

    // all but whose session it was
    private async Task<List<string>> UsageAsync() =>
        [.. (await RowsAsync("usage", "")).Select(row => string.Join(' ', row.EnumerateObject().Where(field => field.Name is not ("sessionId" or "session")).Select(field => field.Value)))];

    // two rows a page, so that places between pages are tried too
    private async Task<List<JsonElement>> RowsAsync(string list, string query)
    {
        using var client = counted.Web.Client();
        List<JsonElement> rows = [];
        string? cursor = null;
        do
        {
            var page = await client.GetFromJsonAsync<JsonElement>($"/api/v1/clients/spa/{list}?limit=2{query}{(cursor is null ? "" : "&cursor=" + cursor)}", cancellation);
            rows.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        return rows;
    }
}
