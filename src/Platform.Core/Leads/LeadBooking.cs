using NodaTime;

namespace Platform.Core.Leads;

/// <summary>An appointment that stands, as its conversation knows it.</summary>
/// <param name="Id">Of the reservation.</param>
/// <param name="Elsewhere">True where another conversation made it: whose it is stays as it was said there.</param>
public sealed record LeadBooking(Guid Id, string Reference, string Service, LocalDateTime Time, bool Elsewhere = false);
