namespace Platform.Web.Telemetry;

/// <summary>Who may read /metrics.</summary>
internal sealed class MetricsSettings
{
    internal const string Section = "Metrics";

    /// <summary>Bearer token of readers from elsewhere. Default none: only direct readers on this machine.</summary>
    public string? Token { get; init; }
}
