using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Platform.Web.Proxies;

/// <summary>Behind proxies that are named, a visitor's own address and scheme count: for limits, cookies and the metrics' loopback.</summary>
internal static class ProxySetup
{
    internal static WebApplicationBuilder AddProxies(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ProxySettings>().BindConfiguration(ProxySettings.Section)
            .Validate(settings => settings.Networks().All(network => network is not null),
                $"{ProxySettings.Section}:{nameof(ProxySettings.Trusted)} holds addresses and networks, separated by commas, such as 10.0.0.7, 10.1.0.0/16 (and never everybody).")
            .ValidateOnStart();
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxySettings>>((forwarded, settings) => Trust(forwarded, settings.Value));
        return builder;
    }

    /// <summary>Before everything that asks where a request came from.</summary>
    internal static WebApplication UseProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ProxySettings>>().Value.Trusted.Length > 0)
            app.UseForwardedHeaders();
        return app;
    }

    // Never the host: signatures and links go by the configured address, and a page's origin by what it asked for.
    private static void Trust(ForwardedHeadersOptions forwarded, ProxySettings settings)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // As many as there are, as long as each one is trusted: the first that is not is the visitor.
        forwarded.ForwardLimit = null;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in settings.Networks())
            forwarded.KnownIPNetworks.Add(network!.Value);
    }
}
