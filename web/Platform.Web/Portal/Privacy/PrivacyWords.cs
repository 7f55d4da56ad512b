using Platform.Integrations.Privacy;

namespace Platform.Web.Portal.Privacy;

/// <summary>What is held and what went, in words.</summary>
internal static class PrivacyWords
{
    /// <summary>As "2 sessions, 11 messages and 1 lead"; what there is none of is left out.</summary>
    internal static string List(HeldCounts counts)
    {
        var said = new[]
        {
            Of(counts.Sessions, "session"), Of(counts.Messages, "message"), Of(counts.Leads, "lead"), Of(counts.Bookings, "booking"), Of(counts.Contacts, "contact"),
            Of(counts.Waitlist, "waiting list entry", "waiting list entries"), Of(counts.Escalations, "escalation"),
        }.OfType<string>().ToArray();
        return said.Length switch
        {
            0 => "nothing",
            1 => said[0],
            _ => $"{string.Join(", ", said[..^1])} and {said[^1]}",
        };
    }

    /// <summary>What the API says to a developer, said to staff.</summary>
    internal static string Fault(string fault) => fault switch
    {
        _ when fault.StartsWith("phone", StringComparison.Ordinal) => "That is no phone number: give it with its country code, such as +34 600 000 001.",
        _ when fault.StartsWith("email", StringComparison.Ordinal) => "That is no e-mail address.",
        _ => "Give a phone number or an e-mail.",
    };

    internal static string Appointments(int count) => Of(count, "appointment")!;

    private static string? Of(int count, string one, string? more = null) => count == 0 ? null : $"{count} {(count == 1 ? one : more ?? one + "s")}";
}
