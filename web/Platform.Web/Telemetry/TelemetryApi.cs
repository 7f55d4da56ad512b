using OpenTelemetry.Metrics;

namespace Platform.Web.Telemetry;

/// <summary>Numbers about the host at /metrics, in Prometheus' form.</summary>
internal static class TelemetryApi
{
    internal static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MetricsSettings>().BindConfiguration(MetricsSettings.Section);
        builder.Services.AddSingleton<MetricsDoor>();
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.Orleans", "Npgsql")
            .AddRuntimeInstrumentation()
            .AddPrometheusExporter());
        return builder;
    }

    /// <summary>Before routing: whoever may not read gets 404, as if there were nothing.</summary>
    internal static WebApplication UseTelemetry(this WebApplication app)
    {
        var door = app.Services.GetRequiredService<MetricsDoor>();
        app.UseOpenTelemetryPrometheusScrapingEndpoint(http => http.Request.Path == "/metrics" && door.Allows(http));
        return app;
    }
}
