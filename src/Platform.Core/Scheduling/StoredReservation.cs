using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>A hold or booking as the database has it.</summary>
/// <param name="BlockedUntil">End with the buffer in it.</param>
/// <param name="ExpiresAt">When a hold lapses; null for a booking.</param>
public sealed record StoredReservation(Guid Id, Instant Start, Instant BlockedUntil, Instant? ExpiresAt);
