using System.Net;
using System.Text.Json;

namespace Platform.Simulators.Models;

/// <summary>Providers of language models as small servers: each path speaks the form of its provider, all share one script.</summary>
public static class ModelSimulator
{
    private const int EndlessPieces = 1_000_000;

    public static void AddModelSimulator(this IServiceCollection services, IModelBrain brain) => services.AddSingleton(new ModelScript(brain));

    public static void MapModelSimulator(this IEndpointRouteBuilder routes)
    {
        var openai = new OpenAiWire();
        Map(routes, "/v1/chat/completions", openai);
        Map(routes, "/openai/v1/chat/completions", openai);
        Map(routes, "/v1/messages", new AnthropicWire());
        Map(routes, "/api/chat", new OllamaWire());
    }

    private static void Map(IEndpointRouteBuilder routes, string path, IModelWire wire) => routes.MapPost(path, async (HttpContext context, ModelScript script) =>
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        script.Saw(new(path, context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body));
        using var document = JsonDocument.Parse(body);
        var refusal = wire.Refuses(context.Request, document.RootElement);
        try
        {
            if (refusal is { } status)
                await Error(context, script, wire, status);
            else
                await Answer(context, script, wire, wire.Read(document.RootElement));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // who asked has hung up
        }
    });

    private static async Task Answer(HttpContext context, ModelScript script, IModelWire wire, ModelAsk ask)
    {
        var behaviour = script.Take();
        switch (behaviour)
        {
            case Behaviour.SlowStart slow:
                await slow.Until.WaitAsync(context.RequestAborted);
                break;
            case Behaviour.RateLimited limited:
                if (limited.RetryAfter is { } wait)
                    context.Response.Headers.RetryAfter = wait;
                await Error(context, script, wire, HttpStatusCode.TooManyRequests);
                return;
            case Behaviour.QuotaSpent:
                await Error(context, script, wire, HttpStatusCode.TooManyRequests, quota: true);
                return;
            case Behaviour.Error error:
                await Error(context, script, wire, error.Status);
                return;
        }

        await Say(context, script, wire, ask, behaviour);
    }

    private static async Task Say(HttpContext context, ModelScript script, IModelWire wire, ModelAsk ask, Behaviour? behaviour)
    {
        var say = script.Brain.Answer(ask);
        var usage = behaviour is not Behaviour.NoUsage;
        if (!ask.Stream)
        {
            context.Response.ContentType = "application/json";
            await Send(context, script, behaviour is Behaviour.Garbage ? wire.Garbage() : wire.Whole(ask, say, usage));
            return;
        }

        context.Response.ContentType = wire.StreamType;
        var sent = 0;
        foreach (var frame in Frames(wire, ask, say, usage, behaviour))
        {
            if (behaviour is Behaviour.Cut cut && sent == cut.AfterFrames)
            {
                if (cut.Once is { } once)
                    await once.WaitAsync(context.RequestAborted);
                context.Abort();
                return;
            }

            if (behaviour is Behaviour.Unfinished unfinished && sent == unfinished.AfterFrames)
                return;
            await Send(context, script, frame);
            sent++;
        }
    }

    private static IEnumerable<string> Frames(IModelWire wire, ModelAsk ask, ModelSay say, bool usage, Behaviour? behaviour)
    {
        var frames = wire.Frames(ask, say, usage);
        return behaviour switch
        {
            Behaviour.LateError => frames.Take(2).Append(wire.LateError()),
            Behaviour.Garbage => frames.Take(1).Append(wire.Garbage()),
            Behaviour.Endless => frames.Take(3).Concat(Enumerable.Repeat(wire.Words(ask, "and so on "), EndlessPieces)),
            Behaviour.EndlessFrame => frames.Take(1).Append("data: {\"x\": \"").Concat(Enumerable.Repeat(new string('x', 4096), EndlessPieces)),
            _ => frames,
        };
    }

    private static Task Error(HttpContext context, ModelScript script, IModelWire wire, HttpStatusCode status, bool quota = false)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/json";
        return Send(context, script, wire.Error(status, quota));
    }

    private static async Task Send(HttpContext context, ModelScript script, string text)
    {
        script.Says(text);
        await context.Response.WriteAsync(text, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
