namespace Platform.Integrations.Escalation;

/// <summary>Which escalations of an agency are wanted.</summary>
public sealed record EscalationFilter
{
    /// <summary>One client; null for all of the agency's.</summary>
    public string? Client { get; init; }

    /// <summary><c>waiting</c>, <c>assigned</c> or <c>resolved</c>; null for all.</summary>
    public string? Status { get; init; }

    /// <summary>Those of try-outs instead of real ones.</summary>
    public bool Sandbox { get; init; }
}
