using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Simulators.Models;

/// <summary>OpenAI's chat completions: server-sent events that end with [DONE].</summary>
internal sealed class OpenAiWire : IModelWire
{
    private const long Created = 1_795_374_000;

    public string StreamType => "text/event-stream";

    public HttpStatusCode? Refuses(HttpRequest request, JsonElement body) =>
        request.Path.StartsWithSegments("/openai", StringComparison.Ordinal)
            ? request.Headers.ContainsKey("api-key") && !request.Headers.ContainsKey("Authorization") ? null : HttpStatusCode.Unauthorized
            : request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal) ? null : HttpStatusCode.Unauthorized;

    public ModelAsk Read(JsonElement body) => new(
        body.GetProperty("model").GetString()!,
        [.. body.GetProperty("messages").EnumerateArray().Select(m => (m.GetProperty("role").GetString()!, m.TryGetProperty("content", out var c) ? Text(c) : ""))],
        body.TryGetProperty("tools", out var tools) ? [.. tools.EnumerateArray().Select(t => t.GetProperty("function").GetProperty("name").GetString()!)] : [],
        body.TryGetProperty("response_format", out var format) && format.TryGetProperty("json_schema", out var schema) ? schema.GetProperty("schema").Clone() : null,
        body.TryGetProperty("stream", out var stream) && stream.GetBoolean(),
        body.TryGetProperty("max_completion_tokens", out var most) ? most.GetInt32() : null);

    public string Whole(ModelAsk ask, ModelSay say, bool usage)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = say.Text, ["refusal"] = null, ["annotations"] = new JsonArray() };
        if (say.Calls.Length > 0)
            message["tool_calls"] = new JsonArray([.. say.Calls.Select((c, i) => Call(c, i))]);
        var answer = Envelope(ask, "chat.completion");
        answer["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["logprobs"] = null, ["finish_reason"] = Finish(say) });
        if (usage)
            answer["usage"] = Usage(ask, say);
        return answer.ToJsonString();
    }

    public IEnumerable<string> Frames(ModelAsk ask, ModelSay say, bool usage)
    {
        yield return Chunk(ask, new JsonObject { ["role"] = "assistant", ["content"] = "", ["refusal"] = null });
        foreach (var piece in Pieces.Of(say.Text))
            yield return Words(ask, piece);
        for (var i = 0; i < say.Calls.Length; i++)
        {
            yield return Chunk(ask, Calls(new() { ["index"] = i, ["id"] = $"call_{i}", ["type"] = "function", ["function"] = new JsonObject { ["name"] = say.Calls[i].Name, ["arguments"] = "" } }));
            foreach (var piece in Pieces.Of(say.Calls[i].Arguments))
                yield return Chunk(ask, Calls(new() { ["index"] = i, ["function"] = new JsonObject { ["arguments"] = piece } }));
        }

        yield return Chunk(ask, [], Finish(say));
        if (usage)
        {
            var last = Envelope(ask, "chat.completion.chunk");
            (last["choices"], last["usage"]) = (new JsonArray(), Usage(ask, say));
            yield return Event(last.ToJsonString());
        }

        yield return Event("[DONE]");
    }

    public string Words(ModelAsk ask, string text) => Chunk(ask, new JsonObject { ["content"] = text });

    public string Error(HttpStatusCode status, bool quota)
    {
        var (type, code) = quota ? ("insufficient_quota", "insufficient_quota")
            : status == HttpStatusCode.TooManyRequests ? ("requests", "rate_limit_exceeded")
            : (int)status >= 500 ? ("server_error", null) : ("invalid_request_error", (string?)null);
        return new JsonObject { ["error"] = new JsonObject { ["message"] = "simulated", ["type"] = type, ["param"] = null, ["code"] = code } }.ToJsonString();
    }

    public string LateError() => Event(Error(HttpStatusCode.InternalServerError, quota: false));

    public string Garbage() => Event("{\"choices\": [{\"delta\"");

    private static string Text(JsonElement content) => content.ValueKind switch
    {
        JsonValueKind.String => content.GetString()!,
        JsonValueKind.Array => string.Concat(content.EnumerateArray().Select(p => p.TryGetProperty("text", out var t) ? t.GetString() : "")),
        _ => "",
    };

    private static string Chunk(ModelAsk ask, JsonObject delta, string? finish = null)
    {
        var chunk = Envelope(ask, "chat.completion.chunk");
        chunk["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["logprobs"] = null, ["finish_reason"] = finish });
        return Event(chunk.ToJsonString());
    }

    private static JsonObject Envelope(ModelAsk ask, string type) => new() { ["id"] = "chatcmpl-1", ["object"] = type, ["created"] = Created, ["model"] = ask.Model };

    private static JsonObject Calls(JsonObject call) => new() { ["tool_calls"] = new JsonArray(call) };

    private static JsonObject Call(ToolUse call, int index) => new()
    {
        ["id"] = $"call_{index}",
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments },
    };

    private static string Finish(ModelSay say) => say.Declines ? "content_filter" : say.Calls.Length > 0 ? "tool_calls" : "stop";

    private static JsonObject Usage(ModelAsk ask, ModelSay say) => new()
    {
        ["prompt_tokens"] = Pieces.Tokens(ask),
        ["completion_tokens"] = Pieces.Tokens(say),
        ["total_tokens"] = Pieces.Tokens(ask) + Pieces.Tokens(say),
    };

    private static string Event(string data) => $"data: {data}\n\n";
}
