using System.ComponentModel.DataAnnotations;

namespace Platform.Web.Limits;

/// <summary>How much one API key may ask for. Generous: it bounds a runaway loop, not a busy agency.</summary>
internal sealed class KeyLimits
{
    internal const string Section = "Limits:Key";

    /// <summary>Requests a second in the long run. Default 10,000.</summary>
    [Range(1, 1_000_000)]
    public int PerSecond { get; init; } = 10_000;

    /// <summary>Requests at once after a rest. Default 20,000.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; init; } = 20_000;
}
