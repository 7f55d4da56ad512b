using System.Text.Json;
using Platform.Testing.Faults;
using Platform.Testing.Postgres;
using Platform.Testing.Processes;

namespace Platform.Benchmarks.Faults;

/// <summary>
/// Three silos, many conversations, kill -9 of a random silo every few seconds, of the web host once, a kill -STOP; then the
/// database restarted, stopped at once and killed, and gone for longer than the web host waits.
/// Options: conversations at once (200), seconds of killing (60).
/// </summary>
internal static class FaultsBenchmark
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongAway = TimeSpan.FromSeconds(20);

    public static async Task<int> Run(string[] options)
    {
        var atOnce = options.Length > 0 ? int.Parse(options[0]) : 200;
        var seconds = options.Length > 1 ? int.Parse(options[1]) : 60;
        await using var server = await PrivateServer.Create();
        await using var platform = await RunningPlatform.Start(silos: 3, server: server);
        var run = new FaultRun(platform);
        await run.Run(atOnce, async faults =>
        {
            for (var n = 0; n < seconds / Between.TotalSeconds; n++)
            {
                await faults.KillSilo();
                await Task.Delay(Between);
                if (n == 4) await faults.KillWeb();
            }
            await faults.FreezeSilo(TimeSpan.FromSeconds(10));
            foreach (var how in Enum.GetValues<ServerEnd>())
            {
                await faults.RestartDatabase(server, how, TimeSpan.Zero);
                await Task.Delay(Between);
            }
            await faults.RestartDatabase(server, ServerEnd.Fast, LongAway);
        });
        return await Report("faults", platform, run.People, atOnce, string.Join(", ", run.Faults));
    }

    /// <summary>A thousand people, or so many as the option says, for one slot over three silos.</summary>
    public static async Task<int> Rush(string[] options)
    {
        var count = options.Length > 0 ? int.Parse(options[0]) : 1000;
        await using var platform = await RunningPlatform.Start(silos: 3);
        return await Report("rush", platform, await OneSlot.Rush(platform, count), count, "one slot");
    }

    private static async Task<int> Report(string name, RunningPlatform platform, IReadOnlyCollection<PatientPerson> people, int atOnce, string faults)
    {
        var audit = await Audit.Of(platform.Database.Admin, people);
        var otherwise = people.Where(p => !p.IsBooked && !p.HasAlternative).Select(p => p.Ending).ToArray();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            bench = name, atOnce, conversations = people.Count, booked = people.Count(p => p.IsBooked), withAlternatives = people.Count(p => p.HasAlternative), otherwise,
            repeats = people.Sum(p => p.Repeats), fallbacks = people.SelectMany(p => p.Replies.Select(r => r.Error)).OfType<string>().CountBy(e => e).ToDictionary(), worstFallbacks = people.Max(p => p.Fallbacks),
            audit.Turns, audit.Bookings, audit.Lost, audit.Doubled, audit.Gaps, audit.Overlaps, audit.LostBookings, audit.Untrue, faults,
        }, JsonSerializerOptions.Web));
        return otherwise is [] && audit is { Lost: 0, Doubled: 0, Gaps: 0, Overlaps: 0, LostBookings: 0, Untrue: 0 } ? 0 : 1;
    }
}
