using System.Net;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Health;

public sealed class HealthTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/metrics")]
    [InlineData("/widget.js")]
    [InlineData("/demo")]
    [InlineData("/docs")]
    [InlineData("/openapi/v1.json")]
    public async Task Address_for_everyone_answers(string path)
    {
        using var client = web.Client(null);
        (await client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Metrics_are_not_shown_to_who_comes_through_a_proxy_without_the_token()
    {
        using var client = web.Client(null);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");
        (await client.GetAsync("/metrics", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
