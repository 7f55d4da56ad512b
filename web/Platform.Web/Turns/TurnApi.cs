using Microsoft.AspNetCore.Mvc;
using Platform.Web.Problems;

namespace Platform.Web.Turns;

/// <summary>POST /api/v1/clients/{client}/turns.</summary>
internal static class TurnApi
{
    internal static WebApplicationBuilder AddTurns(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TurnEndpoint>().AddSingleton<TurnReader>().AddSingleton<TurnStreams>();
        return builder;
    }

    internal static void MapTurns(this WebApplication app)
    {
        var endpoint = app.Services.GetRequiredService<TurnEndpoint>();
        app.MapPost("/api/v1/clients/{client}/turns", (RequestDelegate)endpoint.HandleAsync)
            .ShortCircuit()
            .WithTags("Turns");
    }
}
