using NodaTime;

namespace Platform.Integrations.Audit;

/// <summary>Something that was done to an agency's settings, keys or staff.</summary>
/// <param name="Actor">Who did it: an address, or the system.</param>
/// <param name="Action">Such as <c>secret.stored</c>.</param>
/// <param name="Subject">What it was done to.</param>
public sealed record AuditRow(long Id, Instant At, string Actor, string Action, string Subject, string? Details);
