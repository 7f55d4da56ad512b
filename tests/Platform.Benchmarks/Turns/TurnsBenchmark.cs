using System.Diagnostics;
using System.Text.Json;
using Platform.Benchmarks.Hosting;
using Platform.Testing.Load;
using Platform.Testing.Processes;

namespace Platform.Benchmarks.Turns;

/// <summary>
/// Closed-loop conversations over HTTP through web and silo with durable turns. Options: conversations (32), turns
/// measured (60000), turns of warm-up (60000), silos (1).
/// </summary>
internal static class TurnsBenchmark
{
    private const int Clients = 10;

    public static async Task<int> Run(string[] options)
    {
        var conversations = Option(options, 0, 32);
        var turns = Option(options, 1, 60_000);
        var warmUp = Option(options, 2, 60_000);
        await using var platform = await RunningPlatform.Start(Option(options, 3, 1));
        var load = new TurnLoad(platform, await WideOpenClients.Publish(platform, Clients));
        var server = await ServerCpu.Of(platform.Database.Admin);
        Console.Error.WriteLine($"warming up with {warmUp} turns");
        await load.Run(conversations, warmUp);
        var before = Spent(platform, server);
        var committed = await server.Transactions();
        Console.Error.WriteLine($"measuring {turns} turns of {conversations} conversations");
        var seconds = await load.Run(conversations, turns);
        var after = Spent(platform, server);
        committed = await server.Transactions() - committed;
        var latencies = load.Latencies;
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            bench = "turns", conversations, silos = platform.Silos.Count, turns = latencies.Length,
            turnsPerSecond = Math.Round(latencies.Length / seconds),
            p50Ms = Percentile(latencies, .50), p95Ms = Percentile(latencies, .95), p99Ms = Percentile(latencies, .99),
            cpuSecondsPer1000Turns = new
            {
                silo = Per1000(0), web = Per1000(1), postgres = Per1000(2), driver = Per1000(3),
                ours = Math.Round(Per1000(0) + Per1000(1) + Per1000(2), 3),
            },
            transactionsPer1000Turns = committed * 1000 / latencies.Length,
            memoryMb = new { silo = platform.Silos.Sum(s => s.Memory) >> 20, web = platform.Web.Memory >> 20, postgres = server.Memory() >> 20 },
            booked = load.Booked, conversationsEnded = latencies.Length / BookingScript.Turns, errors = load.Errors, fdatasyncMs = DiskProbe.Median(),
        }));
        return load.Errors == 0 ? 0 : 1;

        double Per1000(int process) => Math.Round((after[process] - before[process]).TotalSeconds / latencies.Length * 1000, 3);
    }

    private static TimeSpan[] Spent(RunningPlatform platform, ServerCpu server) =>
        [platform.Silos.Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Cpu), platform.Web.Cpu, server.Total(), Process.GetCurrentProcess().TotalProcessorTime];

    private static double Percentile(double[] sorted, double share) => Math.Round(sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)], 2);

    private static int Option(string[] options, int place, int otherwise) => options.Length > place ? int.Parse(options[place]) : otherwise;
}
