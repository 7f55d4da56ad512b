using System.Diagnostics;
using Platform.Testing.Processes;
using Shouldly;

namespace Platform.Silo.Tests.Hosting;

/// <summary>One silo as an operator starts it: a process of its own, environment Production, free ports, a cluster of its own.</summary>
internal sealed class LoneSilo : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly string folder = Directory.CreateTempSubdirectory("platform-silo-").FullName;
    private readonly HttpClient http = new();
    private readonly HostProcess process;

    /// <param name="connection">Null sets none.</param>
    /// <param name="settings">On top of what a silo needs, or instead of it.</param>
    public LoneSilo(string? connection, params (string Name, string Value)[] settings)
    {
        var ports = FreePorts.Take(3);
        (SiloPort, http.BaseAddress) = (ports[0], new($"http://127.0.0.1:{ports[2]}"));
        var environment = new Dictionary<string, string>
        {
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{ports[2]}",
            ["Orleans__SiloPort"] = $"{ports[0]}",
            ["Orleans__GatewayPort"] = $"{ports[1]}",
            ["Platform__MasterKey"] = Convert.ToBase64String(new byte[32]),
        };
        if (connection is not null) environment["ConnectionStrings__Platform"] = connection;
        foreach (var (name, value) in settings) environment[name] = value;
        process = new("silo", BuiltHosts.Silo, environment, Path.Combine(folder, "log"));
        process.Start();
    }

    public int SiloPort { get; }

    /// <summary>Its probe, or another path.</summary>
    public Task<HttpResponseMessage> Get(string path, CancellationToken cancellation) => http.GetAsync(path, cancellation);

    /// <summary>Waits until it takes calls.</summary>
    public Task Ready(CancellationToken cancellation) => Until(() => IsLive(cancellation), cancellation);

    /// <summary>Waits until it has written this.</summary>
    public Task Logged(string text, CancellationToken cancellation) =>
        Until(() => Task.FromResult(process.Tail.Contains(text, StringComparison.Ordinal)), cancellation);

    /// <summary>All that it wrote lately.</summary>
    public string Output => process.Tail;

    /// <summary>It must not start: the exit code is 1 and its last line says why.</summary>
    public async Task<string> Refusal()
    {
        (await process.EndsWithin(Patience)).ShouldBeTrue($"It runs.\n{process.Tail}");
        process.ExitCode.ShouldBe(1, process.Tail);
        var line = process.Tail.Split('\n')[^1];
        line.ShouldStartWith("platform-silo: ");
        return line;
    }

    /// <summary>SIGTERM; answers the exit code.</summary>
    public async Task<int> Stop()
    {
        (await process.Stop()).ShouldBeTrue(process.Tail);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Until(Func<Task<bool>> holds, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            (process.IsAlive && Stopwatch.GetElapsedTime(started) < Patience).ShouldBeTrue(process.Tail);
            await Task.Delay(50, cancellation);
        }
    }

    private async Task<bool> IsLive(CancellationToken cancellation)
    {
        try
        {
            using var answer = await Get("/health/live", cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
