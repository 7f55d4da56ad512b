using NodaTime;

namespace Platform.Core.Agencies;

/// <summary>A published version of a client's config, as the history lists it.</summary>
/// <param name="Version">From 1.</param>
/// <param name="Author">Who published it; null when the system did.</param>
public sealed record ConfigVersion(int Version, string? Author, Instant PublishedAt);
