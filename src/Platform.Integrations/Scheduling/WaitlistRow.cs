using NodaTime;
using Platform.Core.Scheduling;

namespace Platform.Integrations.Scheduling;

/// <summary>Somebody who waits, as lists show them.</summary>
/// <param name="Status"><c>waiting</c>, <c>offered</c>, <c>booked</c>, <c>withdrawn</c> or <c>lapsed</c>.</param>
/// <param name="OfferedStart">The time that they were offered last; null where none was.</param>
/// <param name="OfferedUntil">Until when it is kept for them.</param>
public sealed record WaitlistRow(
    Guid Id, Guid Thread, string SessionId, int Session, string Client, string Channel, string Service, TimeWish Wish, string? Name, string? Phone, string? Email,
    string Status, Instant? OfferedStart, Instant? OfferedUntil, Instant CreatedAt);
