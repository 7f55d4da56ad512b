using Platform.Core.Conversations;
using Platform.Integrations.Database;

namespace Platform.Web.Hosting;

/// <summary>The master key, from which the keyed hash of people's addresses is derived.</summary>
internal static class PlatformKey
{
    private const string Setting = "Platform:MasterKey";

    /// <exception cref="StartException">There is no key of 32 bytes in base64.</exception>
    internal static WebApplicationBuilder AddPlatformKey(this WebApplicationBuilder builder)
    {
        Span<byte> key = stackalloc byte[32];
        if (!Convert.TryFromBase64String(builder.Configuration[Setting] ?? "", key, out var length) || length != key.Length)
            throw new StartException("Platform__MasterKey is not 32 bytes in base64: make one with `openssl rand -base64 32` and keep it.");
        builder.Services.AddSingleton(new ThreadHash(key));
        return builder;
    }
}
