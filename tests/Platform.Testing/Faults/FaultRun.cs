using System.Diagnostics;
using System.Globalization;
using Platform.Testing.Load;
using Platform.Testing.Postgres;
using Platform.Testing.Processes;

namespace Platform.Testing.Faults;

/// <summary>People book while the processes they talk to are killed, frozen and started again.</summary>
public sealed class FaultRun(RunningPlatform platform)
{
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(90);
    private readonly List<PatientPerson> people = [];
    private readonly Random chance = new(4711);
    private long slots;

    public IReadOnlyList<PatientPerson> People => people;

    /// <summary>What was done to the processes, in order.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Conversations one after another, so many at once, for as long as the faults last; all come to their end.</summary>
    /// <param name="atOnce">Conversations under way at once.</param>
    /// <param name="faults">Done one after another while people talk; the last conversations end in peace.</param>
    public async Task Run(int atOnce, Func<FaultRun, Task> faults)
    {
        var clients = await WideOpenClients.Publish(platform, 10);
        using var http = platform.Client();
        http.Timeout = TimeSpan.FromMinutes(2.5);
        var trouble = faults(this);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
            {
                do await Converse(http, clients); while (!trouble.IsCompleted);
            }));
        }
        catch (Exception refused)
        {
            throw new InvalidOperationException($"{refused.Message}\n{string.Join('\n', platform.Silos.Prepend(platform.Web).Select(h => h.Failures))}", refused);
        }
        await trouble;
    }

    /// <summary>kill -9 of a random silo; it comes back at once, as the supervisor would bring it.</summary>
    public Task KillSilo()
    {
        var silo = platform.Silos[chance.Next(platform.Silos.Count)];
        Faults.Add($"kill -9 {silo.Name}");
        silo.Kill();
        silo.Start();
        return Task.CompletedTask;
    }

    /// <summary>SIGTERM of each silo in turn, as an upgrade does it: it drains, ends and comes back before the next one goes.</summary>
    public async Task RollSilos()
    {
        foreach (var silo in platform.Silos)
        {
            Faults.Add($"kill -TERM {silo.Name}");
            if (!await silo.Stop()) throw new InvalidOperationException($"{silo.Name} did not drain.\n{silo.Tail}");
            silo.Start();
            await platform.Ready(silo);
        }
    }

    /// <summary>kill -9 of the web host.</summary>
    public async Task KillWeb()
    {
        Faults.Add("kill -9 web");
        platform.Web.Kill();
        platform.Web.Start();
        await platform.Ready();
    }

    /// <summary>kill -STOP of a silo for a while: it is alive and answers nothing; afterwards it finds itself put out.</summary>
    public async Task FreezeSilo(TimeSpan time)
    {
        var silo = platform.Silos[chance.Next(platform.Silos.Count)];
        Faults.Add($"kill -STOP {silo.Name}");
        silo.Freeze(true);
        await Task.Delay(time);
        silo.Freeze(false);
        // a silo that was declared dead ends itself when it wakes; the supervisor would start it again
        if (await silo.EndsWithin(TimeSpan.FromSeconds(15))) silo.Start();
    }

    /// <summary>PostgreSQL ends, is away for a while, and starts again; waits until people are answered again.</summary>
    public async Task RestartDatabase(PrivateServer server, ServerEnd how, TimeSpan away)
    {
        await server.Stop(how);
        await Task.Delay(away);
        await server.Start();
        var (back, before) = (Stopwatch.GetTimestamp(), Answered);
        while (Answered == before)
        {
            if (Stopwatch.GetElapsedTime(back) > Recovery) throw new InvalidOperationException($"Nobody was answered within {Recovery.TotalSeconds} s after PostgreSQL was back.");
            await Task.Delay(50);
        }
        Faults.Add(string.Create(CultureInfo.InvariantCulture, $"postgres {how} (away {away.TotalSeconds:0} s, answers {Stopwatch.GetElapsedTime(back).TotalSeconds:0.0} s after it was back)"));
    }

    private int Answered { get { lock (people) return people.Sum(p => p.Replies.Count); } }

    private async Task Converse(HttpClient http, string[] clients)
    {
        var number = Interlocked.Increment(ref slots);
        var person = new PatientPerson(http, clients[number % clients.Length], $"fault-{number}");
        lock (people) people.Add(person);
        await person.Say(BookingScript.Of(number, number / clients.Length));
        if (number % 10 == 0 && !await person.SaysTheSameAgain()) throw new InvalidOperationException($"{person.SessionId}: the same id got another answer.");
    }
}
