using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>An attempt to book in an external calendar: the payload of the effect <c>book_external</c>.</summary>
/// <param name="Attempt">The effect's id, and the idempotency key towards the vendor.</param>
public sealed record ExternalBooking(Guid Attempt, string Calendar, Instant Start, Instant End, BookingDetails Details);
