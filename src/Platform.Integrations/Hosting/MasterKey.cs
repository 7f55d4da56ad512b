using Microsoft.Extensions.Configuration;
using Platform.Integrations.Database;

namespace Platform.Integrations.Hosting;

/// <summary>The key that all others are derived from: in the environment of the hosts, never in the database.</summary>
public static class MasterKey
{
    private const int Length = 32;

    /// <exception cref="StartException">It is missing or malformed.</exception>
    public static byte[] Read(IConfiguration configuration)
    {
        var key = new byte[Length];
        return Convert.TryFromBase64String(configuration["Platform:MasterKey"] ?? "", key, out var written) && written == Length
            ? key
            : throw new StartException("Platform__MasterKey is not 32 bytes in base64: make one with `openssl rand -base64 32` and keep it.");
    }
}
