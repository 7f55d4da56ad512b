using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using Platform.Core.Knowledge;
using Platform.Integrations.Knowledge.Fetching;
using Platform.Integrations.Outbound;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Knowledge.Fetching;

public sealed class DocumentFetcherTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://a.localhost./")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/a")]
    [InlineData("gopher://example.com/")]
    [InlineData("//example.com/")]
    [InlineData("/etc/passwd")]
    [InlineData("http://user:secret@example.com/")]
    [InlineData("no address")]
    [InlineData("")]
    public async Task Address_that_is_none_or_leads_inside_is_refused_before_anything_is_asked(string address)
    {
        FetchAddress.Read(address, allowPrivate: false).Fault.ShouldNotBeNull();
        using var fetcher = Fetcher(Never());
        (await fetcher.Fetch(address, Cancellation)).ShouldBeOfType<DocumentFetch.Failed>();
    }

    [Theory]
    [InlineData("https://example.com/faq#parking", "https://example.com/faq")]
    [InlineData(" http://8.8.8.8:8080/a?b=c ", "http://8.8.8.8:8080/a?b=c")]
    public void Public_address_is_taken_in_its_own_form(string written, string address) => FetchAddress.Read(written, allowPrivate: false).Address!.AbsoluteUri.ShouldBe(address);

    [Fact]
    public async Task Name_that_resolves_inside_is_refused_when_it_is_connected_to()
    {
        using var fetcher = Fetcher(OutboundHttp.Guarded((_, _) => Task.FromResult(new[] { System.Net.IPAddress.Parse("10.0.0.7") })));
        Failed(await fetcher.Fetch("http://innocent.example/", Cancellation)).ShouldContain("private network");
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/inside")]
    [InlineData("http://inside.example/")]
    [InlineData("file:///etc/passwd")]
    public async Task Redirect_that_leads_inside_is_not_followed(string location)
    {
        using var site = new PageServer((context, _) => PageServer.Say(context, 302, "", string.Format(System.Globalization.CultureInfo.InvariantCulture, location, context.Request.LocalEndPoint.Port)));
        using var fetcher = Fetcher(SiteOnly(site));

        (await fetcher.Fetch($"http://site.example:{site.Port}/", Cancellation)).ShouldBeOfType<DocumentFetch.Failed>();

        site.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task Redirects_are_followed_to_the_page_and_not_without_end()
    {
        using var site = new PageServer((context, _) => context.Request.Url!.AbsolutePath switch
        {
            "/old" => PageServer.Say(context, 301, "", "/new"),
            "/new" => PageServer.Say(context, 200, "<p>Open all day.</p>"),
            _ => PageServer.Say(context, 302, "", "/round"),
        });
        using var fetcher = Fetcher(SiteOnly(site));

        var got = (await fetcher.Fetch($"http://site.example:{site.Port}/old", Cancellation)).ShouldBeOfType<DocumentFetch.Fetched>();
        (System.Text.Encoding.UTF8.GetString(got.Body), got.MediaType).ShouldBe(("<p>Open all day.</p>", "text/html; charset=utf-8"));
        Failed(await fetcher.Fetch($"http://site.example:{site.Port}/round", Cancellation)).ShouldContain("without an end");
    }

    [Fact]
    public async Task Passing_failure_is_tried_again_and_a_lasting_one_is_told()
    {
        using var site = new PageServer((context, asked) => context.Request.Url!.AbsolutePath == "/none" ? PageServer.Say(context, 404, "") : PageServer.Say(context, asked < 3 ? 503 : 200, "here"));
        using var fetcher = new DocumentFetcher(new() { Seconds = 120 }, TimeProvider.System, SiteOnly(site));

        (await fetcher.Fetch($"http://site.example:{site.Port}/", Cancellation)).ShouldBeOfType<DocumentFetch.Fetched>();
        site.Asked.ShouldBe(3);
        Failed(await fetcher.Fetch($"http://site.example:{site.Port}/none", Cancellation)).ShouldContain("404");
        site.Asked.ShouldBe(4);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Page_that_is_larger_than_a_document_is_broken_off(bool told)
    {
        using var site = new PageServer(async (context, _) =>
        {
            if (told)
                context.Response.ContentLength64 = KnowledgeLimits.DocumentBytes + 1;
            else
                context.Response.SendChunked = true;
            for (var chunk = new byte[256 * 1024]; ;)
                await context.Response.OutputStream.WriteAsync(chunk);
        });
        using var fetcher = Fetcher(SiteOnly(site));

        Failed(await fetcher.Fetch($"http://site.example:{site.Port}/", Cancellation)).ShouldContain("10 MB");
    }

    [Fact]
    public async Task Page_that_never_comes_is_given_up()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var time = new FakeTimeProvider();
        using var site = new PageServer((_, _) =>
        {
            asked.SetResult();
            return Task.CompletedTask;
        });
        using var fetcher = new DocumentFetcher(new(), time, SiteOnly(site));

        var fetch = fetcher.Fetch($"http://site.example:{site.Port}/", Cancellation);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        time.Advance(TimeSpan.FromSeconds(21));

        Failed(await fetch).ShouldContain("20 seconds");
    }

    [Fact]
    public async Task Installation_of_an_intranet_may_allow_what_is_inside()
    {
        using var site = new PageServer((context, _) => PageServer.Say(context, 200, "inside"));
        using var fetcher = new DocumentFetcher(new() { AllowPrivateAddresses = true, Seconds = 120 }, TimeProvider.System);

        (await fetcher.Fetch($"http://127.0.0.1:{site.Port}/", Cancellation)).ShouldBeOfType<DocumentFetch.Fetched>();
    }

    // nothing is too slow here
    private static DocumentFetcher Fetcher(SocketsHttpHandler handler) => new(new() { Seconds = 120 }, TimeProvider.System, handler);

    private static string Failed(DocumentFetch fetch) => fetch.ShouldBeOfType<DocumentFetch.Failed>().Problem;

    private static SocketsHttpHandler Never()
    {
        var handler = OutboundHttp.Trusted();
        handler.ConnectCallback = (_, _) => throw new InvalidOperationException("It was asked.");
        return handler;
    }

    // as if the site had a public address; every other host has none
    private static SocketsHttpHandler SiteOnly(PageServer site)
    {
        var handler = OutboundHttp.Trusted();
        handler.ConnectCallback = async (context, cancellation) =>
        {
            if (context.DnsEndPoint.Host != "site.example")
                throw new AddressRefused(context.DnsEndPoint.Host);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync("127.0.0.1", site.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        };
        return handler;
    }
}
