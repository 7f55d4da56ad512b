using System.Diagnostics;
using System.Text.Json;
using Npgsql;
using Platform.Benchmarks.Hosting;
using Platform.Benchmarks.Turns;
using Platform.Testing.Load;
using Platform.Testing.Processes;

namespace Platform.Benchmarks.Sessions;

/// <summary>
/// Turns on random cold sessions among 1,000, 100,000 and 1,000,000 stored ones; then memory after three minutes' rest.
/// Options: the largest number of sessions (1000000), turns for each size (20000), seconds of rest (180).
/// </summary>
internal static class SessionsBenchmark
{
    private const int AtOnce = 32;
    private static readonly int[] Sizes = [1_000, 100_000, 1_000_000];

    public static async Task<int> Run(string[] options)
    {
        var largest = options.Length > 0 ? int.Parse(options[0]) : Sizes[^1];
        var turns = options.Length > 1 ? int.Parse(options[1]) : 20_000;
        var rest = TimeSpan.FromSeconds(options.Length > 2 ? int.Parse(options[2]) : 180);
        await using var platform = await RunningPlatform.Start();
        var client = (await WideOpenClients.Publish(platform, 1))[0];
        Console.Error.WriteLine("warming up");
        await new TurnLoad(platform, [client]).Run(AtOnce, 40_000);
        var stored = new StoredSessions(platform, client);
        await stored.Learn();
        // the warm-up's sessions leave memory first: what is measured begins at rest
        await Rest(rest);
        var before = platform.Silos[0].Memory;
        var results = new List<object>();
        var rates = new List<double>();
        foreach (var size in Sizes.Where(s => s <= largest))
        {
            var (disk, count) = (await Disk(platform), stored.Count);
            Console.Error.WriteLine($"filling up to {size} sessions");
            await stored.Fill(size);
            var bytes = (await Disk(platform) - disk) / (double)(size - count);
            var rate = await Measure(platform, client, size, turns, results.Count);
            rates.Add(rate);
            results.Add(new { sessions = size, turnsPerSecond = Math.Round(rate), bytesPerSessionOnDisk = Math.Round(bytes), siloMemoryMb = platform.Silos[0].Memory >> 20, webMemoryMb = platform.Web.Memory >> 20 });
        }
        await Rest(rest);
        var after = platform.Silos[0].Memory;
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            bench = "sessions", sizes = results, restSeconds = rest.TotalSeconds, siloMemoryBeforeMb = before >> 20, siloMemoryAfterRestMb = after >> 20,
            memoryRatio = Math.Round(after / (double)before, 3), rateRatio = Math.Round(rates[^1] / rates[0], 3), fdatasyncMs = DiskProbe.Median(),
        }));
        return 0;
    }

    private static async Task<double> Measure(RunningPlatform platform, string client, int size, int turns, int round)
    {
        Console.Error.WriteLine($"{turns} turns on cold sessions of {size}");
        var left = turns;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(n => Task.Run(async () =>
        {
            using var http = new RawHttp(platform.Address);
            await http.Connect();
            var chance = new Random(round * AtOnce + n);
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var (status, _) = await http.Post($"/api/v1/clients/{client}/turns", platform.ApiKey,
                    $$"""{"channel":"web","sessionId":"{{StoredSessions.Name(chance.Next(1, size + 1))}}","messageId":"{{Guid.NewGuid():N}}","message":"+34 612 345 678"}""");
                if (status != 200) throw new InvalidOperationException($"answer {status}");
            }
        })));
        return turns / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task Rest(TimeSpan time)
    {
        Console.Error.WriteLine($"resting for {time.TotalSeconds} s");
        await Task.Delay(time);
    }

    private static async Task<long> Disk(RunningPlatform platform)
    {
        await using var connection = new NpgsqlConnection(platform.Database.Admin);
        await connection.OpenAsync();
        await using var size = new NpgsqlCommand("select pg_database_size(current_database())", connection);
        return (long)(await size.ExecuteScalarAsync())!;
    }
}
