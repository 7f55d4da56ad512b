using OpenTelemetry.Metrics;
using Platform.Integrations.Models;

namespace Platform.Silo.Hosting;

/// <summary>Metrics of the runtime and of Orleans, for Prometheus; probes. The silo's HTTP port is for the operator only.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddRuntimeInstrumentation()
            .AddMeter("Microsoft.Orleans", "Npgsql", ModelMeter.Name)
            .AddPrometheusExporter());

    public static void MapProbes(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapPrometheusScrapingEndpoint();
    }
}
