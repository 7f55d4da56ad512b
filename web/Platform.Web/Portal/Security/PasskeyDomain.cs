namespace Platform.Web.Portal.Security;

/// <summary>The domain that passkeys are made for: they work there and nowhere else.</summary>
internal static class PasskeyDomain
{
    internal const string PublicAddress = "Twilio:PublicBaseUrl";

    /// <summary>
    /// The host of the public address; null, which takes the host that the browser asked for, where that is an IP address (no passkey can
    /// be made for one) or none is set.
    /// </summary>
    internal static string? Of(string? publicAddress) =>
        Uri.TryCreate(publicAddress, UriKind.Absolute, out var address) && address.HostNameType == UriHostNameType.Dns ? address.IdnHost : null;
}
