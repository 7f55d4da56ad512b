using NodaTime;

namespace Platform.Integrations.Agencies;

/// <summary>A stored secret, without its value.</summary>
public sealed record SecretRow(string Name, Instant UpdatedAt);
