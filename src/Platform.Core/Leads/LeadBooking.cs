using NodaTime;

namespace Platform.Core.Leads;

/// <summary>An appointment that stands, as its conversation knows it.</summary>
/// <param name="Id">Of the reservation.</param>
public sealed record LeadBooking(Guid Id, string Reference, string Service, LocalDateTime Time);
