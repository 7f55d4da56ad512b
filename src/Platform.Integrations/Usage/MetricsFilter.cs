using NodaTime;

namespace Platform.Integrations.Usage;

/// <summary>Which days of a client are counted.</summary>
/// <param name="Zone">Where its days begin and end.</param>
public sealed record MetricsFilter(string Client, DateTimeZone Zone)
{
    /// <summary>The first moment of the first day; null for no limit.</summary>
    public Instant? From { get; init; }

    /// <summary>The end of the last day; null for no limit.</summary>
    public Instant? To { get; init; }

    /// <summary>Try-outs instead of real ones.</summary>
    public bool Sandbox { get; init; }
}
