using System.Net;
using System.Text;
using Platform.Core.Knowledge;
using Platform.Integrations.Outbound;

namespace Platform.Integrations.Knowledge.Fetching;

/// <summary>Which addresses may be fetched at all. What a name resolves to is judged when it is connected to.</summary>
public static class FetchAddress
{
    /// <returns>The address in its canonical form, or what is wrong with it, for people.</returns>
    public static (Uri? Address, string? Fault) Read(string text, bool allowPrivate)
    {
        if (text.Length > KnowledgeLimits.AddressLength)
            return (null, $"An address has {KnowledgeLimits.AddressLength:N0} characters at most.");
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0)
            return (null, "Give a whole web address that begins with https:// or http://.");
        if (address.UserInfo.Length > 0)
            return (null, "An address with a user name or a password in it is not fetched.");
        if (!allowPrivate && IsInside(address))
            return (null, "This address is inside a private network: only public web pages are fetched.");
        var canonical = new UriBuilder(address) { Fragment = "" }.Uri;
        // no index holds a longer one
        return Encoding.UTF8.GetByteCount(canonical.AbsoluteUri) > KnowledgeLimits.AddressLength
            ? (null, $"An address has {KnowledgeLimits.AddressLength:N0} characters at most, counted as they are sent.")
            : (canonical, null);
    }

    private static bool IsInside(Uri address) => address.HostNameType switch
    {
        UriHostNameType.IPv4 or UriHostNameType.IPv6 => !IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) || !PublicAddress.Is(ip),
        _ => address.IsLoopback || address.Host.TrimEnd('.').EndsWith("localhost", StringComparison.OrdinalIgnoreCase),
    };
}
