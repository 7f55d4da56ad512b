namespace Platform.Web.Portal.Leads;

/// <summary>What the portal calls the states of a lead.</summary>
internal static class LeadWords
{
    internal static IReadOnlyList<(string? Value, string Words)> Filters { get; } =
        [(null, "All leads"), ("open", "Open"), ("booked", "Booked"), ("escalated", "Escalated"), ("cancelled", "Cancelled")];

    internal static (string Words, string Colour) Status(string status) => status switch
    {
        "booked" => ("Booked", "good"),
        "escalated" => ("Escalated", "warn"),
        "cancelled" => ("Cancelled", ""),
        _ => ("Open", "info"),
    };
}
