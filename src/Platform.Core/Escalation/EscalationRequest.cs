namespace Platform.Core.Escalation;

/// <summary>A handover to a human, as the turn that asks for it writes it.</summary>
/// <param name="Reason">One of <see cref="EscalationReasons"/>.</param>
/// <param name="PendingQuestion">The question that was open, as last asked; null when none was.</param>
/// <param name="Summary">What a human needs to know, in one or two sentences.</param>
public sealed record EscalationRequest(string Reason, string? PendingQuestion, string Summary);
