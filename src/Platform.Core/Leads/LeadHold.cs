using NodaTime;

namespace Platform.Core.Leads;

/// <summary>The time that is kept for the person while they confirm it.</summary>
/// <param name="Until">By the real clock.</param>
public sealed record LeadHold(Guid Id, string Service, LocalDateTime Time, Instant Until);
