using NodaTime;
using NodaTime.Text;
using Platform.Core.Leads;
using Platform.Core.Understanding;
using Platform.Testing.Leads;

namespace Platform.Benchmarks.Leads;

/// <summary>Plays one goal: says `open`, answers what is asked, affirms or corrects the summary; at most 16 turns.</summary>
internal sealed class SimPerson(SimGoal goal, IReadText reader)
{
    private const int MostTurns = 16;
    private readonly TestConversation conversation = new(
        SimClient.In(goal.Region), reader, SimClient.In(goal.Region).Zone.AtLeniently(LocalDateTime.FromDateTime(goal.Reference)).ToInstant());
    private readonly HashSet<string> said = [];
    private readonly HashSet<string> slots = [];
    private string? resume;

    public List<string> Transcript { get; } = [];

    public SimOutcome Play()
    {
        var resumed = true;
        for (var reply = Say("open"); conversation.Turn < MostTurns && reply.Metadata.Outcome is null;)
        {
            var before = reply;
            reply = Say(Next(reply.Metadata.State!));
            if (resume is not null) resumed = reply.Metadata.State == before.Metadata.State && reply.Text.EndsWith(LastSentence(before.Text), StringComparison.Ordinal);
            resume = null;
        }

        var outcome = conversation.Last!.Metadata.Outcome ?? "none";
        return new(outcome, outcome == "booked" && IsRight(), said.Contains("faq") && !resumed, conversation.Turn);
    }

    private string Next(string state)
    {
        if (goal.Says.ContainsKey("faq") && slots.Count == 1 && said.Add("faq")) return resume = "faq";
        if (goal.Says.ContainsKey("escalate") && slots.Count == 3 && goal.Scenario == "escalate") return "escalate";
        if (state == "confirming") return goal.Says.ContainsKey("correction") && said.Add("correction") ? "correction" : "affirm";
        var answer = state switch
        {
            "collecting_name" => "name",
            "collecting_phone" => "phone",
            "collecting_email" => "email",
            "collecting_time" => goal.Says.ContainsKey("datetime") ? "datetime" : said.Add("date") ? "date" : "time",
            _ => "open",
        };
        slots.Add(answer);
        return answer;
    }

    private LeadReply Say(string what)
    {
        var reply = conversation.Say(goal.Says[what]);
        Transcript.Add($"> {goal.Says[what]}");
        Transcript.Add($"< {reply.Text}");
        return reply;
    }

    private bool IsRight()
    {
        var known = conversation.Last!.Metadata.Slots;
        var time = known.PreferredTime!.Value.LocalDateTime;
        return known.Service == goal.Slots["service"] && known.Name == goal.Slots["name"] && known.Phone == goal.Slots["phone"] && known.Email == goal.Slots["email"]
            && LocalDatePattern.Iso.Format(time.Date) == goal.Slots["date"] && time.TimeOfDay.ToString("HH:mm", null) == goal.Slots["time"];
    }

    private static string LastSentence(string text) => text[(text.TrimEnd('?').LastIndexOfAny(['.', '!', '?']) + 1)..].Trim();
}
