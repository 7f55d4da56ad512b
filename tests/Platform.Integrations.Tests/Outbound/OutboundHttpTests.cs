using System.Net;
using Platform.Integrations.Outbound;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Outbound;

/// <summary>What a tenant can type leads nowhere inside, whatever its name resolves to.</summary>
public sealed class OutboundHttpTests
{
    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://localhost:1/")]
    [InlineData("http://[::1]:1/")]
    [InlineData("http://[::ffff:127.0.0.1]:1/")]
    [InlineData("http://2130706433:1/")]
    [InlineData("http://0x7f.1:1/")]
    public async Task An_address_of_the_inside_is_refused_however_it_is_written(string url) => (await Refusal(OutboundHttp.Guarded(), url)).ShouldNotBeNull();

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("8.8.8.8", "169.254.169.254")]
    [InlineData]
    public async Task A_name_is_judged_by_what_it_resolves_to(params string[] addresses)
    {
        var handler = OutboundHttp.Guarded((_, _) => Task.FromResult(Array.ConvertAll(addresses, IPAddress.Parse)));
        (await Refusal(handler, "http://innocent.example/")).ShouldNotBeNull().Message.ShouldContain("innocent.example");
    }

    [Fact]
    public void Nothing_leads_around_the_check()
    {
        using var handler = OutboundHttp.Guarded();
        handler.AllowAutoRedirect.ShouldBeFalse();
        handler.UseProxy.ShouldBeFalse();
        handler.UseCookies.ShouldBeFalse();
    }

    private static async Task<AddressRefused?> Refusal(SocketsHttpHandler handler, string url)
    {
        using (handler)
        {
            using var http = OutboundHttp.Client(handler);
            var failure = await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(url, TestContext.Current.CancellationToken));
            return failure.InnerException as AddressRefused;
        }
    }
}
