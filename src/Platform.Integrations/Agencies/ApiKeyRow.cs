using NodaTime;

namespace Platform.Integrations.Agencies;

/// <summary>An API key as its agency's list shows it: never the key itself.</summary>
/// <param name="Prefix">The key's first characters, by which people tell it from others.</param>
/// <param name="LastUsedAt">To the minute or so; null when it never was.</param>
public sealed record ApiKeyRow(Guid KeyId, string Name, string Prefix, Instant CreatedAt, Instant? RevokedAt, Instant? LastUsedAt);
