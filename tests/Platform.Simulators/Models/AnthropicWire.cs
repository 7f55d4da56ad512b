using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Simulators.Models;

/// <summary>Anthropic's messages: named server-sent events, with pings between them.</summary>
internal sealed class AnthropicWire : IModelWire
{
    private static readonly string[] Unanswered = ["tool_use"];

    public string StreamType => "text/event-stream";

    public HttpStatusCode? Refuses(HttpRequest request, JsonElement body) =>
        !request.Headers.ContainsKey("x-api-key") ? HttpStatusCode.Unauthorized
        : request.Headers["anthropic-version"] != "2023-06-01" || !ResultsFollow(body.GetProperty("messages")) ? HttpStatusCode.BadRequest
        : null;

    public ModelAsk Read(JsonElement body) => new(
        body.GetProperty("model").GetString()!,
        [
            .. body.TryGetProperty("system", out var system) ? [("system", Text(system))] : Array.Empty<(string, string)>(),
            .. body.GetProperty("messages").EnumerateArray().Select(m => (Holds(m, "tool_result") ? "tool" : m.GetProperty("role").GetString()!, Text(m.GetProperty("content")))),
        ],
        body.TryGetProperty("tools", out var tools) ? [.. tools.EnumerateArray().Select(t => t.GetProperty("name").GetString()!)] : [],
        body.TryGetProperty("output_config", out var output) && output.TryGetProperty("format", out var format) ? format.GetProperty("schema").Clone() : null,
        body.TryGetProperty("stream", out var stream) && stream.GetBoolean(),
        body.GetProperty("max_tokens").GetInt32());

    public string Whole(ModelAsk ask, ModelSay say, bool usage)
    {
        var blocks = new JsonArray();
        if (say.Text.Length > 0)
            blocks.Add(new JsonObject { ["type"] = "text", ["text"] = say.Text });
        foreach (var (call, index) in say.Calls.Select((c, i) => (c, i)))
            blocks.Add(new JsonObject { ["type"] = "tool_use", ["id"] = $"toolu_{index}", ["name"] = call.Name, ["input"] = JsonNode.Parse(call.Arguments) });
        return Message(ask, blocks, Finish(say), Pieces.Tokens(say)).ToJsonString();
    }

    public IEnumerable<string> Frames(ModelAsk ask, ModelSay say, bool usage)
    {
        yield return Event("message_start", new() { ["message"] = Message(ask, [], null, 1) });
        yield return Event("ping", []);
        var index = 0;
        if (say.Text.Length > 0)
        {
            yield return Event("content_block_start", new() { ["index"] = 0, ["content_block"] = new JsonObject { ["type"] = "text", ["text"] = "" } });
            foreach (var piece in Pieces.Of(say.Text))
                yield return Words(ask, piece);
            yield return Event("content_block_stop", new() { ["index"] = index++ });
        }

        foreach (var call in say.Calls)
        {
            yield return Event("content_block_start", new()
            {
                ["index"] = index,
                ["content_block"] = new JsonObject { ["type"] = "tool_use", ["id"] = $"toolu_{index}", ["name"] = call.Name, ["input"] = new JsonObject() },
            });
            foreach (var piece in Pieces.Of(call.Arguments).Prepend(""))
                yield return Event("content_block_delta", new() { ["index"] = index, ["delta"] = new JsonObject { ["type"] = "input_json_delta", ["partial_json"] = piece } });
            yield return Event("content_block_stop", new() { ["index"] = index++ });
        }

        yield return Event("message_delta", new()
        {
            ["delta"] = new JsonObject { ["stop_reason"] = Finish(say), ["stop_sequence"] = null },
            ["usage"] = new JsonObject { ["output_tokens"] = Pieces.Tokens(say) },
        });
        yield return Event("message_stop", []);
    }

    public string Words(ModelAsk ask, string text) =>
        Event("content_block_delta", new() { ["index"] = 0, ["delta"] = new JsonObject { ["type"] = "text_delta", ["text"] = text } });

    public string Error(HttpStatusCode status, bool quota) => new JsonObject
    {
        ["type"] = "error",
        ["error"] = new JsonObject { ["type"] = Kind(status, quota), ["message"] = "simulated" },
        ["request_id"] = "req_01",
    }.ToJsonString();

    public string LateError() => $"event: error\ndata: {Error((HttpStatusCode)529, quota: false)}\n\n";

    public string Garbage() => "event: content_block_delta\ndata: {\"index\": 0, \"delta\"\n\n";

    /// <summary>Every call of a tool has its result in the very next message, before anything else there.</summary>
    private static bool ResultsFollow(JsonElement messages)
    {
        var list = messages.EnumerateArray().ToList();
        return list.Select((m, i) => (Message: m, Next: i + 1 < list.Count ? list[i + 1] : default)).All(pair =>
            !Array.TrueForAll(Unanswered, type => Holds(pair.Message, type))
            || (pair.Next.ValueKind == JsonValueKind.Object && pair.Next.GetProperty("content") is { ValueKind: JsonValueKind.Array } content
                && content[0].GetProperty("type").GetString() == "tool_result"
                && Ids(pair.Message, "tool_use", "id").SequenceEqual(Ids(pair.Next, "tool_result", "tool_use_id"))));
    }

    private static IEnumerable<string?> Ids(JsonElement message, string type, string id) =>
        message.GetProperty("content").EnumerateArray().Where(b => b.GetProperty("type").GetString() == type).Select(b => b.GetProperty(id).GetString());

    private static bool Holds(JsonElement message, string type) =>
        message.GetProperty("content") is { ValueKind: JsonValueKind.Array } content && content.EnumerateArray().Any(b => b.GetProperty("type").GetString() == type);

    private static string Text(JsonElement content) => content.ValueKind == JsonValueKind.String ? content.GetString()!
        : string.Concat(content.EnumerateArray().Select(b =>
            b.TryGetProperty("text", out var text) ? text.GetString() : b.TryGetProperty("content", out var result) ? Text(result) : ""));

    private static JsonObject Message(ModelAsk ask, JsonArray content, string? stop, int output) => new()
    {
        ["id"] = "msg_01",
        ["type"] = "message",
        ["role"] = "assistant",
        ["model"] = ask.Model,
        ["content"] = content,
        ["stop_reason"] = stop,
        ["stop_sequence"] = null,
        ["usage"] = new JsonObject { ["input_tokens"] = Pieces.Tokens(ask), ["output_tokens"] = output },
    };

    private static string Finish(ModelSay say) => say.Declines ? "refusal" : say.Calls.Length > 0 ? "tool_use" : "end_turn";

    private static string Kind(HttpStatusCode status, bool quota) => (int)status switch
    {
        _ when quota => "billing_error",
        400 => "invalid_request_error",
        401 => "authentication_error",
        403 => "permission_error",
        404 => "not_found_error",
        429 => "rate_limit_error",
        529 => "overloaded_error",
        _ => "api_error",
    };

    private static string Event(string type, JsonObject data)
    {
        data.Insert(0, "type", type);
        return $"event: {type}\ndata: {data.ToJsonString()}\n\n";
    }
}
