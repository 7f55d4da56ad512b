using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Simulators.Models;

/// <summary>Ollama's chat: a line of JSON a piece, arguments as objects, no ids.</summary>
internal sealed class OllamaWire : IModelWire
{
    private const string At = "2026-11-22T19:00:00.000000Z";

    public string StreamType => "application/x-ndjson";

    public HttpStatusCode? Refuses(HttpRequest request, JsonElement body) => null;

    public ModelAsk Read(JsonElement body) => new(
        body.GetProperty("model").GetString()!,
        [.. body.GetProperty("messages").EnumerateArray().Select(m => (m.GetProperty("role").GetString()!, m.GetProperty("content").GetString()!))],
        body.TryGetProperty("tools", out var tools) ? [.. tools.EnumerateArray().Select(t => t.GetProperty("function").GetProperty("name").GetString()!)] : [],
        body.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.Object ? format.Clone() : null,
        !body.TryGetProperty("stream", out var stream) || stream.GetBoolean(),
        body.TryGetProperty("options", out var options) && options.TryGetProperty("num_predict", out var most) ? most.GetInt32() : null);

    public string Whole(ModelAsk ask, ModelSay say, bool usage)
    {
        var message = Message(say.Text);
        if (say.Calls.Length > 0)
            message["tool_calls"] = Calls(say);
        return Last(ask, say, message, usage).ToJsonString();
    }

    public IEnumerable<string> Frames(ModelAsk ask, ModelSay say, bool usage)
    {
        foreach (var piece in Pieces.Of(say.Text))
            yield return Words(ask, piece);
        if (say.Calls.Length > 0)
        {
            var message = Message("");
            message["tool_calls"] = Calls(say);
            yield return Line(new() { ["model"] = ask.Model, ["created_at"] = At, ["message"] = message, ["done"] = false });
        }

        yield return Line(Last(ask, say, Message(""), usage));
    }

    public string Words(ModelAsk ask, string text) => Line(new() { ["model"] = ask.Model, ["created_at"] = At, ["message"] = Message(text), ["done"] = false });

    public string Error(HttpStatusCode status, bool quota) => new JsonObject { ["error"] = "simulated" }.ToJsonString();

    public string LateError() => Line(new() { ["error"] = "simulated" });

    public string Garbage() => "{\"message\": {\"role\"\n";

    private static JsonObject Message(string text) => new() { ["role"] = "assistant", ["content"] = text };

    private static JsonArray Calls(ModelSay say) =>
        [.. say.Calls.Select(c => new JsonObject { ["function"] = new JsonObject { ["name"] = c.Name, ["arguments"] = JsonNode.Parse(c.Arguments) } })];

    private static JsonObject Last(ModelAsk ask, ModelSay say, JsonObject message, bool usage)
    {
        // it has no word for declining: it just says so
        var last = new JsonObject { ["model"] = ask.Model, ["created_at"] = At, ["message"] = message, ["done"] = true, ["done_reason"] = "stop", ["total_duration"] = 45356 };
        if (usage)
            (last["prompt_eval_count"], last["eval_count"]) = (Pieces.Tokens(ask), Pieces.Tokens(say));
        return last;
    }

    private static string Line(JsonObject json) => json.ToJsonString() + "\n";
}
