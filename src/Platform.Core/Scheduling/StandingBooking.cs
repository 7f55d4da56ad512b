using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>A booking that stands, as another conversation made it.</summary>
/// <param name="Id">Of the reservation.</param>
/// <param name="Service">Its service's name when it was made.</param>
public sealed record StandingBooking(Guid Id, string Reference, string Service, Instant Start);
