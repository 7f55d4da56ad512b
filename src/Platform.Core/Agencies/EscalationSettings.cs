namespace Platform.Core.Agencies;

/// <param name="ToEmail">Who is told of an escalation by mail; null for nobody.</param>
/// <param name="ToSlackWebhook">A Slack webhook, as <c>secret:slack</c>, the name of a stored secret; null for none.</param>
public sealed record EscalationSettings(string? ToEmail, string? ToSlackWebhook);
