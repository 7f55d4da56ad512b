using NodaTime;

namespace Platform.Core.Leads;

/// <summary>A person's interest as captured in one session: one row per session.</summary>
/// <param name="Phone">E.164.</param>
/// <param name="Status"><c>open</c>, <c>booked</c>, <c>cancelled</c> or <c>escalated</c>.</param>
public sealed record Lead(string? Name, string? Phone, string? Email, string? Service, Instant? PreferredTime, string Status);
