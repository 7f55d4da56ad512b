using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Platform.Integrations.Models;

/// <summary>A request in Ollama's form.</summary>
internal static class OllamaRequest
{
    /// <summary>Its default is small, and what is longer it cuts without a word. One size for nearly all: another size loads the model anew.</summary>
    private const int Context = 8192;
    private const int LongContext = 32768;
    private const int CharactersPerToken = 3;

    public static JsonObject Of(string model, IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var list = messages.ToList();
        var written = Messages(list);
        var needed = list.Sum(m => m.Text.Length) / CharactersPerToken + (options?.MaxOutputTokens ?? 0);
        var request = new JsonObject
        {
            ["model"] = model,
            ["messages"] = written,
            ["stream"] = true,
            ["options"] = new JsonObject { ["num_ctx"] = needed < Context / 2 ? Context : LongContext, ["num_predict"] = options?.MaxOutputTokens },
        };
        if (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema })
            request["format"] = JsonNode.Parse(schema.GetRawText());
        if (options?.Tools is { Count: > 0 } tools)
            request["tools"] = new JsonArray([.. tools.OfType<AIFunctionDeclaration>().Select(Tool)]);
        return request;
    }

    private static JsonArray Messages(List<ChatMessage> messages)
    {
        var names = messages.SelectMany(m => m.Contents.OfType<FunctionCallContent>()).GroupBy(c => c.CallId).ToDictionary(c => c.Key, c => c.Last().Name);
        return [.. messages.SelectMany(m => m.Role == ChatRole.Tool
            ? m.Contents.OfType<FunctionResultContent>().Select(r => Result(names.GetValueOrDefault(r.CallId, ""), r.Result?.ToString() ?? ""))
            : [Message(m)])];
    }

    private static JsonObject Message(ChatMessage message)
    {
        var written = new JsonObject { ["role"] = message.Role.Value, ["content"] = message.Text };
        if (message.Contents.OfType<FunctionCallContent>().ToList() is { Count: > 0 } calls)
            written["tool_calls"] = new JsonArray([.. calls.Select(Call)]);
        return written;
    }

    private static JsonObject Call(FunctionCallContent call) => new()
    {
        ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = JsonSerializer.SerializeToNode(call.Arguments ?? new Dictionary<string, object?>()) },
    };

    private static JsonObject Result(string tool, string result) => new() { ["role"] = "tool", ["tool_name"] = tool, ["content"] = result };

    private static JsonObject Tool(AIFunctionDeclaration tool) => new()
    {
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = tool.Name, ["description"] = tool.Description, ["parameters"] = JsonNode.Parse(tool.JsonSchema.GetRawText()) },
    };
}
