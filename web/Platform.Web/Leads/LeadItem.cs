namespace Platform.Web.Leads;

/// <summary>A lead: what one session captured of a person.</summary>
/// <param name="Phone">E.164.</param>
/// <param name="PreferredTime">With the client's offset.</param>
/// <param name="Status"><c>open</c>, <c>booked</c>, <c>cancelled</c> or <c>escalated</c>.</param>
internal sealed record LeadItem(
    string SessionId, int Session, string Channel, string? Name, string? Phone, string? Email, string? Service, DateTimeOffset? PreferredTime,
    string Status, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
