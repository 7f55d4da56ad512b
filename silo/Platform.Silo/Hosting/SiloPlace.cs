using System.ComponentModel.DataAnnotations;

namespace Platform.Silo.Hosting;

/// <summary>This silo's place in the cluster (section <c>Orleans</c>).</summary>
internal sealed class SiloPlace
{
    /// <summary>Name of the cluster; default <c>platform</c>.</summary>
    [Required]
    public string ClusterId { get; set; } = "platform";

    /// <summary>Name of the service, which outlives clusters; default <c>platform</c>.</summary>
    [Required]
    public string ServiceId { get; set; } = "platform";

    /// <summary>Port for other silos; default 11111.</summary>
    [Range(1, 65535)]
    public int SiloPort { get; set; } = 11111;

    /// <summary>Port for web hosts; default 30000.</summary>
    [Range(1, 65535)]
    public int GatewayPort { get; set; } = 30000;

    /// <summary>Address that others reach this silo at; default loopback.</summary>
    [Required]
    public string AdvertisedAddress { get; set; } = "127.0.0.1";
}
