using Platform.Integrations.Agencies;

namespace Platform.Web.Chat;

/// <summary>Which pages may open a public socket: ours, those of the client, and whoever is no page (no Origin header).</summary>
internal static class Origins
{
    internal static bool Allows(HttpRequest request, PublicClient client)
    {
        var header = request.Headers.Origin;
        return header.Count == 0 || (header.Count == 1 && header[0] is { } origin
            && (IsOurs(request, origin) || client.Origins.Contains(origin.TrimEnd('/'), StringComparer.OrdinalIgnoreCase)));
    }

    // The scheme is the page's own business: behind a proxy that ends TLS we see http.
    private static bool IsOurs(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page) && (page.Scheme == Uri.UriSchemeHttp || page.Scheme == Uri.UriSchemeHttps)
        && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
