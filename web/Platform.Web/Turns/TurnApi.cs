using Microsoft.AspNetCore.Http.Metadata;
using Platform.Web.Docs;

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
            // what a handler without binding does not tell of itself
            .WithMetadata(((Delegate)endpoint.HandleAsync).Method)
            .WithName("handleTurn").WithTags("Turns").WithSummary("Answers a person's message with one turn.")
            .WithDescription("Safe to repeat: the same `messageId` gives the same body, with the header `Idempotent-Replayed: true`. With `Accept: text/event-stream` the words come as `token` events `{content}` and then one `complete` with the same body. A `sessionId` that starts with `sandbox-` is a try-out.")
            .WithMetadata(new AcceptsMetadata(["application/json"], typeof(TurnRequest)), new ReadHeader(TurnReader.SandboxClock, "Where a try-out's clock stands: ISO 8601 with offset, such as `2026-03-02T09:00:00Z`."))
            .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TurnReply), ["application/json", EventStream.MediaType]))
            .Problems(400, 401, 404, 409, 413, 415, 429, 500, 503);
    }
}
