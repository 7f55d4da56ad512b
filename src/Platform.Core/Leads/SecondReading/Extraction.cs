using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Platform.Core.Leads.SecondReading;

/// <summary>What a model says that a message gives: proposals, none of them checked yet.</summary>
internal sealed record Extraction
{
    private const int Longest = 200;
    private const int MostQuotes = 6;

    /// <summary>How models write that there is no value, where they should write none. A person of such a name is read from their own words.</summary>
    private static readonly FrozenSet<string> Nothing = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "", "-", "null", "none", "nil", "n/a", "na", "undefined", "unknown", "not given", "not provided", "not specified", "not mentioned");

    public string? Name { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? Service { get; init; }

    /// <summary>Words of the message that say a day or a time.</summary>
    public ImmutableArray<string> When { get; init; } = [];

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    public string? YesNo { get; init; }
    public string? Intent { get; init; }
    public bool WantsHuman { get; init; }

    /// <summary>JSON Schema of an answer to <c>extract</c>.</summary>
    public const string Schema = """
        {"type":"object","additionalProperties":false,
         "required":["name","phone","email","service","when","yes_no","intent","wants_human"],
         "properties":{
          "name":{"type":["string","null"]},"phone":{"type":["string","null"]},"email":{"type":["string","null"]},
          "service":{"type":["string","null"]},"when":{"type":"array","items":{"type":"string"}},
          "yes_no":{"type":["string","null"],"enum":["yes","no",null]},
          "intent":{"type":"string","enum":["faq","booking","complaint","escalation","other"]},
          "wants_human":{"type":"boolean"}}}
        """;

    /// <summary>Reads the JSON of an answer, or of a tool's arguments, as far as it is what was asked for; null when it is no object.</summary>
    /// <param name="open">Puts back what stand-ins stand for.</param>
    public static Extraction? Parse(string json, Func<string, string> open)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root ? Read(root, open) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Extraction Read(JsonElement root, Func<string, string> open) => new()
    {
        Name = Text(root, "name", open),
        Phone = Text(root, "phone", open),
        Email = Text(root, "email", open),
        Service = Text(root, "service", open),
        When = root.TryGetProperty("when", out var when) && when.ValueKind == JsonValueKind.Array
            ? [.. when.EnumerateArray().Select(w => Text(w, open)).OfType<string>().Take(MostQuotes)]
            : [],
        YesNo = Text(root, "yes_no", open),
        Intent = Text(root, "intent", open),
        WantsHuman = root.TryGetProperty("wants_human", out var human) && human.ValueKind == JsonValueKind.True,
    };

    private static string? Text(JsonElement root, string name, Func<string, string> open) =>
        root.TryGetProperty(name, out var value) ? Text(value, open) : null;

    // What stands in the person's words is opened afterwards: only the model's own "null" is no value.
    private static string? Text(JsonElement value, Func<string, string> open) =>
        value.ValueKind == JsonValueKind.String && !IsNothing(value.GetString()!) && open(value.GetString()!).Trim() is { Length: > 0 and <= Longest } text ? text : null;

    private static bool IsNothing(string text) => Nothing.Contains(text.Trim(' ', '.', '<', '>', '[', ']', '(', ')'));
}
