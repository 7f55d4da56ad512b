using NodaTime;

namespace Platform.Integrations.Escalation;

/// <summary>A handover as lists show it.</summary>
/// <param name="Status"><c>waiting</c>, <c>assigned</c> or <c>resolved</c>.</param>
/// <param name="Slots">What was known by then, as a JSON object.</param>
public sealed record EscalationRow(
    Guid Id, Guid Thread, string SessionId, int Session, int Turn, string Client, string Channel, bool Sandbox, string Reason, string Status,
    string Slots, string? PendingQuestion, string Summary, Instant CreatedAt);
