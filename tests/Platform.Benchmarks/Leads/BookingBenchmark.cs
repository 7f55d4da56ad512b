using System.Text.Json;

namespace Platform.Benchmarks.Leads;

/// <summary>Whole booking conversations with real utterances, in memory: how many are booked as wanted, wrongly, or handed over. `--show` prints the failures.</summary>
internal static class BookingBenchmark
{
    public static Task<int> Run(string[] options)
    {
        var file = Environment.GetEnvironmentVariable("PLATFORM_EVAL") is { Length: > 0 } folder ? Path.Combine(folder, "booking_sim.jsonl") : "../shared/eval/booking_sim.jsonl";
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"bench booking: skipped, {file} is absent");
            return Task.FromResult(0);
        }

        var reader = new global::Platform.Understanding.TextReader();
        var played = SimGoal.Load(file).Select(g => (Goal: g, Person: new SimPerson(g, reader))).Select(p => (p.Goal, p.Person, Result: p.Person.Play())).ToList();
        if (options.Contains("--show"))
            foreach (var (goal, person, result) in played.Where(p => !IsSuccess(p.Goal, p.Result) || p.Result.Strayed))
                Console.Error.WriteLine($"{goal.Id} {goal.Scenario} {JsonSerializer.Serialize(goal.Slots)} {result}\n{string.Join('\n', person.Transcript)}\n");
        Print([.. played.Select(p => (p.Goal, p.Result))]);
        return Task.FromResult(0);
    }

    private static bool IsSuccess(SimGoal goal, SimOutcome result) => goal.Scenario == "escalate" ? result.Outcome == "escalated" : result.Right;

    private static void Print(IReadOnlyList<(SimGoal Goal, SimOutcome Result)> played)
    {
        double Share(Func<(SimGoal Goal, SimOutcome Result), bool> which, Func<(SimGoal Goal, SimOutcome Result), bool> of) =>
            Math.Round((double)played.Count(p => of(p) && which(p)) / played.Count(of), 4);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            bench = "booking",
            n = played.Count,
            success = Share(p => IsSuccess(p.Goal, p.Result), _ => true),
            wrong = Share(p => p.Result is { Outcome: "booked", Right: false }, _ => true),
            handover = Share(p => p.Result.Outcome == "escalated", p => p.Goal.Scenario == "escalate"),
            resume = Share(p => !p.Result.Strayed, p => p.Goal.Scenario == "faq_interrupt"),
            turns = Math.Round(played.Average(p => p.Result.Turns), 2),
        }));
    }
}
