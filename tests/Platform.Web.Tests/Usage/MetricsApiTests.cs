using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Usage;

[Collection(nameof(CountedSessionsCollection))]
public sealed class MetricsApiTests(CountedSessions counted)
{
    private static readonly string[] All = ["2026-10-27 web 1 0 0000 0", "2026-10-25 phone 1 2 0010 1", "2026-10-25 web 2 8 0101 1", "2026-10-24 web 1 4 1000 1"];

    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(50)]
    public async Task Metrics_count_each_day_of_the_clients_zone_and_each_channel_once_whatever_the_page(int limit)
    {
        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await Get($"?limit={limit}{(cursor is null ? "" : "&cursor=" + cursor)}");
            page.GetProperty("items").GetArrayLength().ShouldBeInRange(1, limit);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(Words));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        seen.ShouldBe(All);
    }

    [Theory]
    [InlineData("from=2026-10-25", 0, 3)]
    [InlineData("to=2026-10-25", 1, 4)]
    [InlineData("from=2026-10-25&to=2026-10-25", 1, 3)]
    [InlineData("from=2026-10-26&to=2026-10-26", 0, 0)]
    public async Task Metrics_of_some_days_are_those_of_whole_days(string query, int first, int end) =>
        (await Get($"?{query}")).GetProperty("items").EnumerateArray().Select(Words).ShouldBe(All[first..end]);

    [Fact]
    public async Task Metrics_show_try_outs_only_when_asked() =>
        (await Get("?sandbox=true")).GetProperty("items").EnumerateArray().Select(Words).ShouldBe(["2026-10-27 web 1 7 1000 0"]);

    [Fact]
    public async Task Metrics_as_csv_have_a_head_and_all_rows()
    {
        using var client = counted.Web.Client();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/csv");
        var lines = (await client.GetStringAsync("/api/v1/clients/spa/metrics", cancellation)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(5);
        lines[0].ShouldBe("day,channel,sessions,turns,booked,cancelled,escalated,answered,leads");
        lines[2].ShouldBe("2026-10-25,phone,1,2,0,0,1,0,1");
    }

    [Theory]
    [InlineData("spa", WebFixture.KeyB)]
    [InlineData("gym", WebFixture.KeyA)]
    [InlineData("nobody", WebFixture.KeyA)]
    public async Task Metrics_of_a_foreign_or_unknown_client_are_not_found(string client, string key)
    {
        using var http = counted.Web.Client(key);
        await (await http.GetAsync($"/api/v1/clients/{client}/metrics", cancellation)).ShouldBeProblem(HttpStatusCode.NotFound);
    }

    private async Task<JsonElement> Get(string query)
    {
        using var client = counted.Web.Client();
        return await client.GetFromJsonAsync<JsonElement>($"/api/v1/clients/spa/metrics{query}", cancellation);
    }

    private static string Words(JsonElement item)
    {
        int Count(string name) => item.GetProperty(name).GetInt32();
        return $"{item.GetProperty("day")} {item.GetProperty("channel")} {Count("sessions")} {Count("turns")} {Count("booked")}{Count("cancelled")}{Count("escalated")}{Count("answered")} {Count("leads")}";
    }
}
