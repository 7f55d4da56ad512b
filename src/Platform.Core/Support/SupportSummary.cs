using Platform.Core.Conversations;
using Platform.Core.Knowledge;
using Platform.Core.Leads;

namespace Platform.Core.Support;

/// <summary>What a colleague needs to know who takes the session over.</summary>
internal static class SupportSummary
{
    private const int Longest = 300;

    public static string ForColleague(SupportDraft draft, string reason)
    {
        var input = draft.Input;
        var who = string.Join(", ", new[] { input.Person.Name, LeadLookup.Shown(input) }.Where(v => v is not null));
        var asked = string.Join(' ', input.Readings.Select(r => r.Text.Trim()).Prepend(draft.Was.Question == SupportQuestion.Clarify ? draft.Was.Said ?? "" : "").Where(t => t.Length > 0));
        if (asked.Length > Longest) asked = CleanText.AtMost(asked, Longest) + "…";
        return StorableText.Of($"{(who.Length > 0 ? who : "Somebody unnamed")} said: “{asked}”{(draft.State.Service is { } service ? $" (about {service})" : "")}. Handed over: {reason}.");
    }
}
