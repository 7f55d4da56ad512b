using System.Text.Json.Nodes;
using Json.Schema;
using Platform.Simulators.Models;
using Shouldly;
using Xunit;

namespace Platform.Simulators.Tests.Models;

/// <summary>The providers' published contracts, where they lie beside the checkout: requests are held to them to the letter, answers as far as they go.</summary>
internal static class Contract
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };
    private static readonly Lazy<string?> Folder = new(Find);

    private static readonly Dictionary<string, (string File, string Request, string Frame, string Error)> Places = new(StringComparer.Ordinal)
    {
        ["openai"] = ("jsonschema/openai.openai.chat-completions.schema.json", "request.createChatCompletion", "CreateChatCompletionStreamResponse", "ErrorResponse"),
        ["azure"] = ("jsonschema/openai.openai.chat-completions.schema.json", "request.createChatCompletion", "CreateChatCompletionStreamResponse", "ErrorResponse"),
        ["anthropic"] = ("anthropic/anthropic-messages.schema.json", "request", "streamEvent", "error"),
        ["openai embeddings"] = ("jsonschema/openai.openai.embeddings-audio-models.schema.json", "CreateEmbeddingRequest", "CreateEmbeddingResponse", ""),
        ["azure embeddings"] = ("jsonschema/openai.openai.embeddings-audio-models.schema.json", "CreateEmbeddingRequest", "CreateEmbeddingResponse", ""),
        ["ollama embeddings"] = ("jsonschema/ollama.ollama.schema.json", "EmbedRequest", "EmbedResponse", ""),
        ["ollama"] = ("jsonschema/ollama.ollama.schema.json", "request.chat", "ChatStreamEvent", ""),
    };

    public static void NeedsToBeHere() =>
        Assert.SkipUnless(Folder.Value is not null, "shared/contracts is not beside this checkout: nothing is compared with the providers' contracts.");

    /// <summary>Every request that was seen is one that the contract knows, without a member more.</summary>
    public static void Holds(string provider, IEnumerable<SeenRequest> requests)
    {
        var schema = Of(provider, Places[provider].Request, strict: true);
        foreach (var request in requests)
            Check(schema, request.Body);
    }

    /// <summary>Every frame of a stream that the simulator sent is one that the contract knows.</summary>
    public static void HoldsFrames(string provider, IEnumerable<string> frames)
    {
        var schema = Of(provider, Places[provider].Frame, strict: false);
        foreach (var data in frames.SelectMany(f => f.Split('\n')).Select(l => l.StartsWith("data: ", StringComparison.Ordinal) ? l[6..] : l))
        {
            if (data.StartsWith('{'))
                Check(schema, data);
        }
    }

    public static void HoldsError(string provider, string body)
    {
        if (Places[provider].Error is { Length: > 0 } definition)
            Check(Of(provider, definition, strict: false), body);
    }

    private static void Check(JsonSchema schema, string json)
    {
        var result = schema.Evaluate(System.Text.Json.JsonDocument.Parse(json).RootElement, Options);
        result.IsValid.ShouldBeTrue($"{json}\n{string.Join('\n', result.Details!.Where(d => d.Errors is { Count: > 0 }).Select(d => $"{d.InstanceLocation}: {string.Join("; ", d.Errors!.Values)}"))}");
    }

    private static JsonSchema Of(string provider, string definition, bool strict)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder.Value!, Places[provider].File)))!.AsObject();
        root.Remove("$id");
        root["$ref"] = $"#/$defs/{definition}";
        if (strict)
            root["unevaluatedProperties"] = false;
        return JsonSchema.FromText(root.ToJsonString());
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var contracts = Path.Combine(folder.FullName, "..", "shared", "contracts");
            if (File.Exists(Path.Combine(folder.FullName, "Platform.sln")))
                return Directory.Exists(contracts) ? contracts : null;
        }

        return null;
    }
}
