using System.Diagnostics;
using System.Text;
using Platform.Testing.Load;
using Platform.Testing.Processes;

namespace Platform.Benchmarks.Turns;

/// <summary>Closed-loop conversations: each of n people says the next thing when the reply is there, then another person comes.</summary>
internal sealed class TurnLoad(RunningPlatform platform, string[] clients)
{
    private readonly List<double> latencies = [];
    private readonly Lock guard = new();
    private long people;
    private long left;
    private int unbooked;

    public long Booked { get; private set; }
    public long Errors { get; private set; }

    /// <summary>Milliseconds of each turn of the last run, sorted.</summary>
    public double[] Latencies { get { lock (guard) return [.. latencies.Order()]; } }

    /// <summary>Runs at least so many turns; answers the seconds that it took.</summary>
    public async Task<double> Run(int conversations, long turns)
    {
        lock (guard) latencies.Clear();
        (Booked, Errors, left) = (0, 0, turns);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, conversations).Select(_ => Task.Run(Converse)));
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private async Task Converse()
    {
        using var http = new RawHttp(platform.Address);
        await http.Connect();
        var mine = new List<double>(4096);
        while (Interlocked.Read(ref left) > 0) await OnePerson(http, mine);
        lock (guard) latencies.AddRange(mine);
    }

    private async Task OnePerson(RawHttp http, List<double> mine)
    {
        var person = Interlocked.Increment(ref people);
        var client = clients[person % clients.Length];
        var booked = false;
        var last = "";
        foreach (var (text, n) in BookingScript.Of(person, person / clients.Length).Select((t, n) => (t, n)))
        {
            var started = Stopwatch.GetTimestamp();
            var (status, body) = await http.Post($"/api/v1/clients/{client}/turns", platform.ApiKey,
                $$"""{"channel":"web","sessionId":"bench-{{person}}","messageId":"m{{n}}","message":"{{text}}"}""");
            mine.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (status != 200) Fail(status, body);
            booked = body.Span.IndexOf("\"outcome\":\"booked\""u8) >= 0;
            if (n == BookingScript.Turns - 1 && !booked) last = Encoding.UTF8.GetString(body.Span);
            Interlocked.Decrement(ref left);
        }
        lock (guard)
        {
            if (booked) Booked++;
            else if (++unbooked <= 3) Console.Error.WriteLine($"not booked: {last}");
        }
    }

    private void Fail(int status, ReadOnlyMemory<byte> body)
    {
        lock (guard)
        {
            if (++Errors <= 3) Console.Error.WriteLine($"answer {status}: {Encoding.UTF8.GetString(body.Span)}");
        }
    }
}
