using System.Text.Json;

namespace Platform.Web.Escalation;

/// <summary>A handover to a human.</summary>
/// <param name="Reason"><c>customer_request, missing_knowledge, unsupported_request, policy_restriction, tool_failure, low_confidence</c> or <c>complaint</c>.</param>
/// <param name="Status"><c>waiting</c>, <c>assigned</c> or <c>resolved</c>.</param>
/// <param name="Slots">What was known by then.</param>
internal sealed record EscalationItem(
    Guid EscalationId, string SessionId, int Session, int Turn, string Channel, string Reason, string Status, JsonElement Slots, string? PendingQuestion,
    string Summary, DateTimeOffset CreatedAt);
