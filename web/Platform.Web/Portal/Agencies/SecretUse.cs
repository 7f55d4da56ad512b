using NodaTime;

namespace Platform.Web.Portal.Agencies;

/// <summary>A secret of a client: stored, named by its config, or both.</summary>
/// <param name="StoredAt">When its value was given; null when it is missing.</param>
/// <param name="Places">Where the draft or the published config names it, such as <c>escalation.to_slack_webhook</c>.</param>
public sealed record SecretUse(string Name, Instant? StoredAt, IReadOnlyList<string> Places)
{
    internal bool Missing => StoredAt is null;
}
