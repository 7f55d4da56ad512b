namespace Platform.Web.Health;

/// <summary>Probes: live as long as the process answers, ready when its database and its cluster do.</summary>
internal static class HealthApi
{
    internal static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Readiness>();
        return builder;
    }

    internal static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).ShortCircuit().ExcludeFromDescription();
        app.MapGet("/health/ready", async (Readiness readiness, CancellationToken cancellation) => await readiness.MissingAsync(cancellation) is { } part
            ? Results.Text($"not ready: {part}", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text("ready")).ShortCircuit().ExcludeFromDescription();
    }
}
