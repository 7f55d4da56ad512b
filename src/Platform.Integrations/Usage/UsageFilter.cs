using NodaTime;

namespace Platform.Integrations.Usage;

/// <summary>Which askings of language models are wanted.</summary>
public sealed record UsageFilter
{
    /// <summary>One client; null for all of the agency's.</summary>
    public string? Client { get; init; }

    /// <summary>Not before; null for no limit.</summary>
    public Instant? From { get; init; }

    /// <summary>Before; null for no limit.</summary>
    public Instant? To { get; init; }

    /// <summary>Those of try-outs instead of real ones.</summary>
    public bool Sandbox { get; init; }
}
