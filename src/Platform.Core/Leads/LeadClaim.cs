using System.Collections.Immutable;

namespace Platform.Core.Leads;

/// <summary>An appointment made in another conversation, while it is being found.</summary>
/// <param name="Reference">As the person gave it; null while they have not.</param>
/// <param name="Choices">Their appointments to choose from, in the order spoken; null where there is no choice.</param>
public sealed record LeadClaim(LeadErrand Errand, string? Reference = null, ImmutableArray<LeadBooking>? Choices = null);
