using NodaTime;
using Platform.Integrations.Hosting;

namespace Platform.Web.Hosting;

/// <summary>How the process starts and stops.</summary>
internal static class WebHost
{
    internal static WebApplicationBuilder AddHost(this WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter(StartFailure.FrameworkCategory, LogLevel.Critical);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<IClock>(SystemClock.Instance);
        builder.Services.Configure<HostOptions>(host =>
        {
            // probes answer while the cluster is not there yet
            host.ServicesStartConcurrently = true;
            // requests in progress are served to their end, a turn's deadline included
            host.ShutdownTimeout = TimeSpan.FromSeconds(25);
        });
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        return builder;
    }
}
