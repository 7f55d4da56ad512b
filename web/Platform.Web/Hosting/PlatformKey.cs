using Platform.Core.Conversations;
using Platform.Integrations.Hosting;

namespace Platform.Web.Hosting;

/// <summary>The keyed hash of people's addresses, from the master key.</summary>
internal static class PlatformKey
{
    internal static WebApplicationBuilder AddPlatformKey(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new ThreadHash(MasterKey.Read(builder.Configuration)));
        return builder;
    }
}
