using System.Net.WebSockets;
using System.Text;
using Platform.Testing.Faults;
using Platform.Testing.Processes;
using Shouldly;
using Xunit;

namespace Platform.Journeys.Faults;

/// <summary>A web host that is told to stop answers what it took, and tells those on open lines to come again.</summary>
public sealed class StopTests
{
    private const string Client = "spa-del-sol";
    private const WebSocketCloseStatus ComeAgain = (WebSocketCloseStatus)1012;
    private const string Hello = "Hi, I would like to book a massage please";

    [Fact]
    public async Task Web_host_that_stops_answers_what_it_took_and_tells_open_lines_to_come_again()
    {
        await using var platform = await RunningPlatform.Start();
        await RequestUnderWay(platform);
        platform.Web.Start();
        await platform.Ready();
        await MessageUnderWay(platform);
    }

    private static async Task RequestUnderWay(RunningPlatform platform)
    {
        using var http = platform.Client();
        var person = new PatientPerson(http, Client, "stop-1");
        Task said, stopped;
        await using (var held = await HeldTurns.Begin(platform.Database.Admin))
        {
            using var idle = await Open(platform);
            said = person.Say([Hello], TestContext.Current.CancellationToken);
            await held.AnyWaiting();
            stopped = await Stop(platform, idle);
        }

        await Task.WhenAll(said, stopped);
        (person.Repeats, person.Fallbacks, person.Replies.Count).ShouldBe((0, 0, 1));
    }

    private static async Task MessageUnderWay(RunningPlatform platform)
    {
        using var page = await Open(platform);
        Task stopped;
        await using (var held = await HeldTurns.Begin(platform.Database.Admin))
        {
            using var idle = await Open(platform);
            await page.SendAsync(Encoding.UTF8.GetBytes($$"""{"message":"{{Hello}}"}"""), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
            await held.AnyWaiting();
            stopped = await Stop(platform, idle);
        }

        (await Hear(page)).ShouldContain("\"type\":\"complete\"");
        page.CloseStatus.ShouldBe(ComeAgain);
        await stopped;
    }

    /// <summary>Begins the stop, which has begun once an idle line is told to come again; the task ends with the host.</summary>
    private static async Task<Task> Stop(RunningPlatform platform, ClientWebSocket idle)
    {
        var stopped = End(platform.Web);
        (await Hear(idle)).ShouldBeEmpty();
        idle.CloseStatus.ShouldBe(ComeAgain);
        return stopped;
    }

    private static async Task End(HostProcess web)
    {
        (await web.Stop()).ShouldBeTrue(web.Tail);
        web.ExitCode.ShouldBe(0);
    }

    private static async Task<ClientWebSocket> Open(RunningPlatform platform)
    {
        var page = new ClientWebSocket();
        await page.ConnectAsync(new($"ws://{platform.Address.Authority}/ws/chat/{Client}"), TestContext.Current.CancellationToken);
        (await Frame(page)).ShouldContain("\"type\":\"session\"");
        return page;
    }

    /// <summary>All that is said until the line is closed.</summary>
    private static async Task<string> Hear(ClientWebSocket page)
    {
        var heard = new StringBuilder();
        while (await Frame(page) is { Length: > 0 } frame) heard.Append(frame);
        await page.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        return heard.ToString();
    }

    private static async Task<string> Frame(ClientWebSocket page)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var part = await page.ReceiveAsync(buffer.AsMemory(length), TestContext.Current.CancellationToken);
            length += part.Count;
            if (part.EndOfMessage) return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }
}
