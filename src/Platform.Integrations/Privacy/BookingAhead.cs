using NodaTime;

namespace Platform.Integrations.Privacy;

/// <summary>An appointment that has not passed yet.</summary>
public sealed record BookingAhead(string? Service, Instant Start, string? Reference);
