using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Platform.Web.Telemetry;

/// <summary>Lets readers of /metrics in: on loopback, or with the bearer token.</summary>
internal sealed class MetricsDoor(IOptions<MetricsSettings> settings)
{
    private const string Scheme = "Bearer ";

    internal bool Allows(HttpContext http) => IsDirectAndLocal(http) || HasToken(http.Request.Headers.Authorization.ToString());

    // A reverse proxy on this machine is local too, but who stands behind it is not.
    private static bool IsDirectAndLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");

    private bool HasToken(string header) =>
        settings.Value.Token is { Length: > 0 } token && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header[Scheme.Length..]), Encoding.UTF8.GetBytes(token));
}
