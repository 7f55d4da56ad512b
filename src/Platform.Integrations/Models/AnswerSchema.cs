using System.Text.Json;
using Json.Schema;

namespace Platform.Integrations.Models;

/// <summary>The form that an answer, or a tool's arguments, must have.</summary>
internal sealed class AnswerSchema
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    private readonly JsonSchema schema;

    public AnswerSchema(string text)
    {
        schema = JsonSchema.FromText(text);
        using var document = JsonDocument.Parse(text);
        Json = document.RootElement.Clone();
        IsStrict = Strict(Json);
    }

    public JsonElement Json { get; }

    /// <summary>Whether providers that hold the model to a schema take this one: every object names all its members as required and allows no others.</summary>
    public bool IsStrict { get; }

    /// <summary>What is wrong with the text, in a few words without any of its values; null when it fits.</summary>
    public string? Wrong(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Wrong(document.RootElement);
        }
        catch (JsonException)
        {
            return "It is not JSON.";
        }
    }

    public string? Wrong(JsonElement value)
    {
        var result = schema.Evaluate(value, Options);
        return result.IsValid ? null : result.Details?.FirstOrDefault(d => d.Errors is { Count: > 0 }) is { } wrong
            ? $"At '{wrong.InstanceLocation}' it does not keep to {string.Join(", ", wrong.Errors!.Keys)}."
            : "It does not fit the schema.";
    }

    private static bool Strict(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => (!schema.TryGetProperty("properties", out var members) || members.ValueKind != JsonValueKind.Object || IsClosed(schema, members))
            && schema.EnumerateObject().All(m => Strict(m.Value)),
        JsonValueKind.Array => schema.EnumerateArray().All(Strict),
        _ => true,
    };

    private static bool IsClosed(JsonElement schema, JsonElement members) =>
        schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False
        && (schema.TryGetProperty("required", out var required) ? required.GetArrayLength() : 0) == members.EnumerateObject().Count();
}
