using System.Diagnostics;
using System.Security.Cryptography;
using Npgsql;
using Platform.Testing.Processes;

namespace Platform.Testing.Postgres;

/// <summary>A PostgreSQL of the test's own, durable, which can be stopped, killed and started again on the same port. Gone when disposed.</summary>
public sealed class PrivateServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string folder = Directory.CreateTempSubdirectory("platform-postgres-").FullName;
    private readonly string password = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private readonly int port = FreePorts.Take(1)[0];
    private Process? process;

    private PrivateServer() =>
        Server = new($"Host=127.0.0.1;Port={port};Username=postgres;Password={password};Database=postgres");

    internal TestServer Server { get; }

    public static async Task<PrivateServer> Create()
    {
        var server = new PrivateServer();
        await server.Start();
        return server;
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task Start()
    {
        var started = Stopwatch.GetTimestamp();
        do
        {
            if (Stopwatch.GetElapsedTime(started) > Patience) throw new InvalidOperationException($"PostgreSQL does not start: {File.ReadLines(Log).LastOrDefault()}");
            // one that was killed may still have children that hold its memory: then this start ends at once
            if (process is not { HasExited: false }) Launch();
            await Task.Delay(100);
        }
        while (!await Answers());
    }

    /// <summary>Ends it and waits for its end.</summary>
    public async Task Stop(ServerEnd how)
    {
        using var kill = Process.Start("kill", [how switch { ServerEnd.Fast => "-INT", ServerEnd.Immediate => "-QUIT", _ => "-KILL" }, $"{process!.Id}"]);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await Stop(ServerEnd.Fast);
        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string Log => Path.Combine(folder, "log");

    private void Launch()
    {
        process?.Dispose();
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec '{BuiltHosts.Root}/ops/private-server.sh' '{folder}' {port} >>'{Log}' 2>&1 </dev/null"]);
        start.Environment["PG_PASSWORD"] = password;
        process = Process.Start(start) ?? throw new InvalidOperationException("PostgreSQL did not start.");
    }

    private async Task<bool> Answers()
    {
        try
        {
            await TestServer.ExecuteAsync(Server.Superuser(), "select 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
