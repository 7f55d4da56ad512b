using Platform.Integrations.Conversations;

namespace Platform.Web.Portal.Conversations;

/// <summary>What the portal calls the states, outcomes and channels of sessions, and how it colours them.</summary>
internal static class SessionWords
{
    /// <summary>The choices of the status filter: value in the address, words on the page.</summary>
    internal static IReadOnlyList<(string? Value, string Words)> Filters { get; } =
    [
        (null, "All sessions"), ("open", "Open"), ("booked", "Booked"), ("escalated", "Escalated"), ("cancelled", "Cancelled"), ("human", "With a human"), ("closed", "Closed"),
    ];

    internal static string Title(SessionRow session) => session.Name ?? $"Visitor {session.Thread.ToString("N")[..6]}";

    /// <summary>Where it stands, in a word or two, and the badge's colour.</summary>
    internal static (string Words, string Colour) Standing(string mode, string? state, string? outcome) => (mode, outcome, state) switch
    {
        ("human", _, _) => ("With a human", "warn"),
        (_, "booked", _) => ("Booked", "good"),
        (_, "escalated", _) or (_, _, "escalated") => ("Escalated", "warn"),
        (_, "cancelled", _) => ("Cancelled", ""),
        (_, "answered", _) => ("Answered", "good"),
        ("closed", _, _) => ("Closed", ""),
        _ => ("Open", "info"),
    };

    internal static string State(string? state) => state switch
    {
        null => "Not started",
        "greeting" => "Greeting",
        "collecting_name" => "Asking for the name",
        "collecting_phone" => "Asking for the phone",
        "collecting_email" => "Asking for the e-mail",
        "collecting_service" => "Asking for the service",
        "collecting_time" => "Finding a time",
        "confirming" => "Waiting for a yes",
        "booking" => "Booking",
        "completed" => "Completed",
        "escalated" => "Handed to a human",
        var other => Plain(other),
    };

    internal static (string Words, string Icon) Channel(string channel) => channel switch
    {
        "web" => ("Web chat", "web"),
        "phone" => ("Phone", "phone"),
        "whatsapp" => ("WhatsApp", "message"),
        "sms" => ("SMS", "message"),
        var other => (Plain(other), "message"),
    };

    internal static string Slot(string name) => name == "email" ? "E-mail" : Plain(name);

    /// <summary>A name of the protocol as words: <c>customer_request</c> is "Customer request".</summary>
    internal static string Plain(string name) =>
        name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');
}
