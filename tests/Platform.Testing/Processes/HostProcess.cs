using System.Diagnostics;

namespace Platform.Testing.Processes;

/// <summary>One real process of the product, which can be killed, frozen and started again on the same ports.</summary>
public sealed class HostProcess(string name, string dll, IReadOnlyDictionary<string, string> environment, string logFile) : IAsyncDisposable
{
    private static readonly TimeSpan Drain = TimeSpan.FromMinutes(2);
    private Process? process;

    public string Name => name;

    public int Pid => process?.Id ?? throw new InvalidOperationException($"{name} was not started.");

    /// <summary>Where it serves HTTP.</summary>
    public Uri Address => new(environment["ASPNETCORE_URLS"]);

    public bool IsAlive => process is { HasExited: false };

    /// <summary>Of a process that has ended.</summary>
    public int ExitCode => process!.ExitCode;

    /// <summary>CPU time spent by the present process.</summary>
    public TimeSpan Cpu { get { process!.Refresh(); return process.TotalProcessorTime; } }

    /// <summary>Resident memory in bytes.</summary>
    public long Memory { get { process!.Refresh(); return process.WorkingSet64; } }

    /// <summary>The last lines that it wrote.</summary>
    public string Tail => File.Exists(logFile) ? string.Join('\n', File.ReadLines(logFile).TakeLast(20)) : "";

    /// <summary>What it logged as failed, each with its first lines.</summary>
    public string Failures
    {
        get
        {
            if (!File.Exists(logFile)) return "";
            var lines = File.ReadAllLines(logFile);
            var failures = Enumerable.Range(0, lines.Length).Where(n => lines[n].StartsWith("fail:", StringComparison.Ordinal)).TakeLast(5);
            return string.Join('\n', failures.SelectMany(n => lines[n..Math.Min(n + 12, lines.Length)].Prepend(name)));
        }
    }

    public void Start() => Start("");

    /// <summary>Runs it with a verb to its end; answers its exit code.</summary>
    public async Task<int> RunToEnd(string verb)
    {
        Start(verb);
        await process!.WaitForExitAsync();
        return process.ExitCode;
    }

    private void Start(string verb)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = Path.GetDirectoryName(dll)! };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec dotnet '{dll}' {verb} >>'{logFile}' 2>&1 </dev/null");
        foreach (var (key, value) in environment) start.Environment[key] = value;
        process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
    }

    /// <summary>kill -STOP, or -CONT.</summary>
    public void Freeze(bool frozen) => Signal(frozen ? "STOP" : "CONT");

    /// <summary>True when the process has ended by itself within the time.</summary>
    public async Task<bool> EndsWithin(TimeSpan time)
    {
        using var patience = new CancellationTokenSource(time);
        try
        {
            await process!.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>kill -TERM, and waits for its end; kills what does not listen.</summary>
    public async Task<bool> Stop()
    {
        if (!IsAlive) return true;
        Signal("TERM");
        using var patience = new CancellationTokenSource(Drain);
        try
        {
            await process!.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            Kill();
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        process?.Dispose();
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{Pid}"]);
        kill.WaitForExit();
    }
}
