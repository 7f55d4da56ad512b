using OpenTelemetry.Metrics;

namespace Platform.Silo.Hosting;

/// <summary>Metrics of the runtime and of Orleans, for Prometheus; probes. The silo's HTTP port is for the operator only.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddRuntimeInstrumentation()
            .AddMeter("Microsoft.Orleans", "Npgsql")
            .AddPrometheusExporter());

    public static void MapProbes(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapPrometheusScrapingEndpoint();
    }
}
