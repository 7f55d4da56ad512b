using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Platform.Integrations.Outbound;

/// <summary>Tells the addresses of the public internet from all others: private, loopback, link-local, reserved.</summary>
public static class PublicAddress
{
    /// <summary>IANA's special-purpose registries (RFC 6890 and its updates), multicast (RFC 5771) and class E.</summary>
    private static readonly ImmutableArray<IPNetwork> SpecialV4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Global unicast; everything beside it is not routed.</summary>
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    /// <summary>Within global unicast: protocol assignments with Teredo, documentation, 6to4, segment routing.</summary>
    private static readonly ImmutableArray<IPNetwork> SpecialV6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !SpecialV4.Any(n => n.Contains(address)),
            // an interface's scope makes no address public
            AddressFamily.InterNetworkV6 => GlobalV6.Contains(new IPAddress(address.GetAddressBytes())) && !SpecialV6.Any(n => n.Contains(address)),
            _ => false,
        };
    }
}
