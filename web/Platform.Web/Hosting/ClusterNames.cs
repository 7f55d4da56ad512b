using System.ComponentModel.DataAnnotations;

namespace Platform.Web.Hosting;

/// <summary>Which cluster this host talks to: the silos' own names.</summary>
internal sealed class ClusterNames
{
    internal const string Section = "Orleans";

    /// <summary>Default <c>platform</c>.</summary>
    [Required]
    public string ClusterId { get; init; } = "platform";

    /// <summary>Default <c>platform</c>.</summary>
    [Required]
    public string ServiceId { get; init; } = "platform";
}
