using System.Net;

namespace Platform.Web.Proxies;

/// <summary>Which reverse proxies stand before this host. Only what they say of an address is believed.</summary>
internal sealed class ProxySettings
{
    internal const string Section = "Proxies";

    /// <summary>
    /// Addresses and networks, separated by commas, such as <c>10.0.0.7, 10.1.0.0/16</c>. Default none: whoever connects is whom we
    /// see, and <c>X-Forwarded-For</c> is anybody's word.
    /// </summary>
    public string Trusted { get; init; } = "";

    /// <summary>The entries as networks, an address being one of its own; null for what is neither.</summary>
    internal IEnumerable<IPNetwork?> Networks() =>
        Trusted.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network);

    private static IPNetwork? Network(string entry) =>
        IPAddress.TryParse(entry, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(entry, out var network) && network.PrefixLength > 0 ? network
        : null;
}
