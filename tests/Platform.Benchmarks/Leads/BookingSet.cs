using System.Text.Json;
using Platform.Benchmarks.Understanding;
using Platform.Core.Understanding;

namespace Platform.Benchmarks.Leads;

/// <summary>
/// Whole booking conversations with real utterances, in memory: how many are booked as wanted, wrongly, or handed over.
/// <c>SHOW=booking_sim</c> prints those that failed.
/// </summary>
internal static class BookingSet
{
    private const string Set = "booking_sim";

    public static void Run(IReadText reader)
    {
        if (EvalSet.Read(Set) is not { } rows)
        {
            return;
        }

        var played = rows.Select(row => SimGoal.Of(row)).Select(goal => (Goal: goal, Person: new SimPerson(goal, reader)))
            .Select(pair => (pair.Goal, pair.Person, Result: pair.Person.Play())).ToList();
        if (Environment.GetEnvironmentVariable("SHOW") == Set)
        {
            foreach (var (goal, person, result) in played.Where(play => !IsSuccess(play.Goal, play.Result) || play.Result.Strayed))
            {
                Console.Error.WriteLine($"{goal.Id} {goal.Scenario} {JsonSerializer.Serialize(goal.Slots)} {result}\n{string.Join('\n', person.Transcript)}\n");
            }
        }

        Print([.. played.Select(play => (play.Goal, play.Result))]);
    }

    private static bool IsSuccess(SimGoal goal, SimOutcome result) => goal.Scenario == "escalate" ? result.Outcome == "escalated" : result.Right;

    private static void Print(IReadOnlyList<(SimGoal Goal, SimOutcome Result)> played)
    {
        double Share(Func<(SimGoal Goal, SimOutcome Result), bool> which, Func<(SimGoal Goal, SimOutcome Result), bool> of) =>
            Score.Ratio(played.Count(play => of(play) && which(play)), played.Count(of));
        EvalSet.Print(new
        {
            set = Set, n = played.Count,
            success = Share(play => IsSuccess(play.Goal, play.Result), _ => true),
            wrong = Share(play => play.Result is { Outcome: "booked", Right: false }, _ => true),
            handover = Share(play => play.Result.Outcome == "escalated", play => play.Goal.Scenario == "escalate"),
            resume = Share(play => !play.Result.Strayed, play => play.Goal.Scenario == "faq_interrupt"),
            turns = Math.Round(played.Average(play => play.Result.Turns), 2),
        });
    }
}
