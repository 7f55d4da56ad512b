using NodaTime;

namespace Platform.Integrations.Scheduling;

/// <summary>An appointment as lists and calendars show it.</summary>
/// <param name="Status"><c>booked</c> or <c>cancelled</c>; <c>held</c> only where holds are asked for.</param>
/// <param name="Reference">What the person keeps; null for a hold.</param>
public sealed record BookingRow(
    Guid Id, string? Reference, Guid Thread, string SessionId, int Session, string Client, string Calendar, bool Sandbox, string? Service,
    Instant Start, Instant End, string Status, string? Name, string? Phone, string? Email, Instant CreatedAt);
