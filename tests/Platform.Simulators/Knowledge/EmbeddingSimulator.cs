using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Simulators.Models;

namespace Platform.Simulators.Knowledge;

/// <summary>Providers of embeddings as small servers: each path speaks the form of its provider, all share one script.</summary>
public static class EmbeddingSimulator
{
    public static void AddEmbeddingSimulator(this IServiceCollection services) => services.AddSingleton(new EmbeddingScript());

    public static void MapEmbeddingSimulator(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/v1/embeddings", OpenAi);
        Map(routes, "/openai/v1/embeddings", OpenAi);
        Map(routes, "/api/embed", Ollama);
    }

    private static void Map(IEndpointRouteBuilder routes, string path, Func<string, JsonArray[], bool, JsonObject> answer) => routes.MapPost(path, async (HttpContext context, EmbeddingScript script) =>
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        script.Saw(new(path, context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body));
        try
        {
            await Answer(context, script, body, answer);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // who asked has hung up
        }
    });

    private static async Task Answer(HttpContext context, EmbeddingScript script, string body, Func<string, JsonArray[], bool, JsonObject> answer)
    {
        using var asked = JsonDocument.Parse(body);
        var input = asked.RootElement.GetProperty("input");
        string[] texts = input.ValueKind == JsonValueKind.Array ? [.. input.EnumerateArray().Select(text => text.GetString()!)] : [input.GetString()!];
        var fault = script.Take();
        switch (fault)
        {
            case EmbeddingFault.Slow slow:
                await slow.Until.WaitAsync(context.RequestAborted);
                break;
            case EmbeddingFault.Error error:
                await Refuse(context, error);
                return;
            case EmbeddingFault.Garbage:
                await context.Response.WriteAsync("<html>Bad gateway</html>", context.RequestAborted);
                return;
            case EmbeddingFault.Cut:
                await context.Response.WriteAsync("{\"data\":[", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                return;
        }

        var said = answer(asked.RootElement.GetProperty("model").GetString()!, Vectors(texts, fault), fault is EmbeddingFault.OtherOrder).ToJsonString();
        script.Says(said);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(said, context.RequestAborted);
    }

    private static JsonArray[] Vectors(string[] texts, EmbeddingFault? fault)
    {
        var vectors = texts.Select(SimulatedVector.Of).ToArray();
        if (fault is EmbeddingFault.OneMissing)
            vectors = vectors[1..];
        if (fault is EmbeddingFault.TwoSizes)
            vectors[^1] = vectors[^1][1..];
        if (fault is EmbeddingFault.Zeros)
            vectors[0] = new double[SimulatedVector.Size];
        return [.. vectors.Select(vector => new JsonArray([.. vector.Select(number => JsonValue.Create(number))]))];
    }

    private static async Task Refuse(HttpContext context, EmbeddingFault.Error error)
    {
        context.Response.StatusCode = (int)error.Status;
        if (error.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = wait;
        await context.Response.WriteAsJsonAsync(new { error = new { message = "No.", type = "simulated", param = (string?)null, code = (string?)null } }, context.RequestAborted);
    }

    private static JsonObject OpenAi(string model, JsonArray[] vectors, bool otherOrder)
    {
        var results = vectors.Select((vector, index) => new JsonObject { ["object"] = "embedding", ["index"] = index, ["embedding"] = vector });
        return new()
        {
            ["object"] = "list",
            ["data"] = new JsonArray([.. otherOrder ? results.Reverse() : results]),
            ["model"] = model,
            ["usage"] = new JsonObject { ["prompt_tokens"] = 8, ["total_tokens"] = 8 },
        };
    }

    private static JsonObject Ollama(string model, JsonArray[] vectors, bool otherOrder) =>
        new() { ["model"] = model, ["embeddings"] = new JsonArray([.. vectors]), ["total_duration"] = 14143917, ["load_duration"] = 1019500, ["prompt_eval_count"] = 8 };
}
