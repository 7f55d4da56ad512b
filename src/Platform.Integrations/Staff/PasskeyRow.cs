using NodaTime;

namespace Platform.Integrations.Staff;

/// <summary>A passkey, as its member sees it.</summary>
/// <param name="Id">The device's own id of it, in base64url.</param>
public sealed record PasskeyRow(string Id, string Name, Instant AddedAt, Instant? LastUsedAt);
