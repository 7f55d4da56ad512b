namespace Platform.Integrations.Leads;

/// <summary>Which leads of an agency are wanted.</summary>
public sealed record LeadFilter
{
    /// <summary>One client; null for all of the agency's.</summary>
    public string? Client { get; init; }

    /// <summary><c>open</c>, <c>booked</c>, <c>cancelled</c> or <c>escalated</c>; null for all.</summary>
    public string? Status { get; init; }

    /// <summary>Part of a name, phone, e-mail or service; null for all.</summary>
    public string? Search { get; init; }

    /// <summary>Those of try-outs instead of real ones.</summary>
    public bool Sandbox { get; init; }
}
