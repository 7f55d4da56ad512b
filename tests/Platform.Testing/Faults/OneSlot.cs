using System.Collections.Concurrent;
using Platform.Testing.Load;
using Platform.Testing.Processes;

namespace Platform.Testing.Faults;

/// <summary>Many people want the same appointment at the same moment.</summary>
public static class OneSlot
{
    private const string When = "2 March 2027 at 11 am";

    /// <returns>Everybody who asked; those whom the time was offered to have said yes.</returns>
    public static async Task<IReadOnlyCollection<PatientPerson>> Rush(RunningPlatform platform, int count)
    {
        var client = (await WideOpenClients.Publish(platform, 1))[0];
        using var http = platform.Client();
        var people = new ConcurrentBag<PatientPerson>();
        await Task.WhenAll(Enumerable.Range(1, count).Select(async n =>
        {
            var person = new PatientPerson(http, client, $"rush-{n}");
            people.Add(person);
            await person.Say([$"My name is Anna Smith, +34 612 {n:000000}, anna{n}@example.com, a massage on {When} please"]);
            if (person.Replies[^1].State == "confirming") await person.Say(["Yes please"]);
        }));
        return people;
    }
}
