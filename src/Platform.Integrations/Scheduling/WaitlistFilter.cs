namespace Platform.Integrations.Scheduling;

/// <summary>Which entries of an agency's waiting lists are wanted.</summary>
public sealed record WaitlistFilter
{
    /// <summary>One client; null for all of the agency's.</summary>
    public string? Client { get; init; }

    /// <summary><c>waiting</c>, <c>offered</c>, <c>booked</c>, <c>withdrawn</c> or <c>lapsed</c>; null for those who wait or have an offer.</summary>
    public string? Status { get; init; }

    /// <summary>Those of try-outs instead of real ones.</summary>
    public bool Sandbox { get; init; }
}
