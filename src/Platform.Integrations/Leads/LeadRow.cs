using NodaTime;

namespace Platform.Integrations.Leads;

/// <summary>A lead as lists show it: one a session.</summary>
/// <param name="Phone">E.164.</param>
/// <param name="Status"><c>open</c>, <c>booked</c>, <c>cancelled</c> or <c>escalated</c>.</param>
public sealed record LeadRow(
    Guid Thread, string SessionId, int Session, string Client, string Channel, bool Sandbox, string? Name, string? Phone, string? Email,
    string? Service, Instant? PreferredTime, string Status, Instant CreatedAt, Instant UpdatedAt);
