using System.Buffers;
using System.Text.Json;
using Platform.Grains.Contracts.Conversations;
using Platform.Web.Problems;
using Platform.Web.Serialization;

namespace Platform.Web.Turns;

/// <summary>A reply as server-sent events: <c>token</c> events, then one <c>complete</c>.</summary>
internal sealed class EventStream(HttpResponse response, string sessionId)
{
    internal const string MediaType = "text/event-stream";
    internal const string ReplayedHeader = "Idempotent-Replayed";

    internal static bool IsWanted(HttpRequest request) => request.Headers.Accept.ToString().Contains(MediaType, StringComparison.OrdinalIgnoreCase);

    internal bool HasBegun => response.HasStarted;

    internal Task TokenAsync(string content)
    {
        Begin(replayed: false);
        response.BodyWriter.Write("event: token\ndata: "u8);
        using (var json = new Utf8JsonWriter(response.BodyWriter))
        {
            json.WriteStartObject();
            json.WriteString("content"u8, content);
            json.WriteEndObject();
        }

        return EndAsync();
    }

    internal Task CompleteAsync(AcceptResult result)
    {
        response.BodyWriter.Write("event: complete\ndata: "u8);
        TurnBodies.Write(response.BodyWriter, JsonEncodedText.Encode(sessionId), result.Body);
        return EndAsync();
    }

    /// <summary>For what goes wrong after the first token: the status is out already.</summary>
    internal Task ErrorAsync(Problem problem)
    {
        response.BodyWriter.Write("event: error\ndata: "u8);
        response.BodyWriter.Write(JsonSerializer.SerializeToUtf8Bytes(problem, WebJson.Default.Problem));
        return EndAsync();
    }

    /// <summary>Before the first event; does nothing after it.</summary>
    internal void Begin(bool replayed)
    {
        if (response.HasStarted || response.ContentType is not null)
            return;
        if (replayed)
            response.Headers[ReplayedHeader] = "true";
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
    }

    private Task EndAsync()
    {
        response.BodyWriter.Write("\n\n"u8);
        return response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted).AsTask();
    }
}
