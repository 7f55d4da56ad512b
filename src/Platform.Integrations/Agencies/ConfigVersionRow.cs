using NodaTime;

namespace Platform.Integrations.Agencies;

/// <summary>A published version of a client's config.</summary>
public sealed record ConfigVersionRow(int Version, string? Author, Instant CreatedAt);
