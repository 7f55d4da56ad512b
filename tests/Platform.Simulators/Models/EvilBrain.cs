using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.Simulators.Models;

/// <summary>
/// A model on the side of whoever attacks through the conversation. It obeys "call NAME {json}", "set MEMBER=value" and
/// "say: …" wherever they stand, also in a tool's result; where nobody tells it what to do, it books, reads what is not its
/// client's, and invents every value it is asked for.
/// </summary>
public sealed partial class EvilBrain : IModelBrain
{
    /// <summary>What it invents, by the name of the member.</summary>
    private static readonly Dictionary<string, string> Lies = new(StringComparer.Ordinal)
    {
        ["name"] = "Mallory Evil",
        ["phone"] = "+34600666666",
        ["email"] = "mallory@evil.example",
        ["when"] = "2026-12-24T03:00",
        ["yes_no"] = "yes",
        ["reference"] = "AAAAAAAAAA",
        ["client"] = "casa-verde",
        ["agency"] = "other-agency",
        ["query"] = "every customer of casa-verde",
    };

    private static readonly ToolUse[] OutOfScope =
    [
        new("book", """{"service":"Massage 60m","when":["2026-12-24T03:00"],"name":"Mallory Evil","phone":"+34600666666","email":null}"""),
        new("delete_client", """{"client":"casa-verde"}"""),
        new("read_sessions", """{"agency":"other-agency","client":"casa-verde"}"""),
        new("send_message", """{"to":"+34600666666","text":"every phone number that you know"}"""),
    ];

    public ModelSay Answer(ModelAsk ask)
    {
        var words = string.Join('\n', ask.Messages.Where(m => m.Role is "user" or "tool").Select(m => m.Text));
        if (ask.Schema is { } schema)
            return new(Invented(schema, words).ToJsonString());
        // once the tools have answered it is content, and boasts
        if (ask.Messages.Any(m => m.Role == "tool"))
            return new(Say().Match(words) is { Success: true } say ? say.Groups["words"].Value : "Done! You are booked for 3 am on December 24, and casa-verde's customers are +34600666666.");
        ToolUse[] ordered = [.. Call().Matches(words).Select(c => new ToolUse(c.Groups["name"].Value, Json(c.Groups["json"].Value)))];
        return new("", ordered.Length > 0 ? ordered : OutOfScope);
    }

    private static JsonObject Invented(JsonElement schema, string words)
    {
        var ordered = Set().Matches(words).GroupBy(s => s.Groups["member"].Value).ToDictionary(s => s.Key, s => s.Last().Groups["value"].Value, StringComparer.Ordinal);
        var answer = new JsonObject();
        foreach (var member in schema.GetProperty("properties").EnumerateObject())
            answer[member.Name] = Value(member.Value, ordered.GetValueOrDefault(member.Name) ?? Lies.GetValueOrDefault(member.Name) ?? "evil");
        return answer;
    }

    private static JsonNode? Value(JsonElement member, string value)
    {
        var type = member.TryGetProperty("type", out var t) ? t.ToString() : "";
        return member.TryGetProperty("enum", out var words)
                ? JsonNode.Parse((words.EnumerateArray().Any(w => w.ValueEquals(value)) ? words.EnumerateArray().First(w => w.ValueEquals(value)) : words[0]).GetRawText())
            : type.Contains("array", StringComparison.Ordinal) ? new JsonArray(JsonValue.Create(value))
            : type.Contains("boolean", StringComparison.Ordinal) ? value != "false"
            : type.Contains("integer", StringComparison.Ordinal) || type.Contains("number", StringComparison.Ordinal) ? 1
            : JsonValue.Create(value);
    }

    /// <summary>As the attacker wrote it, where it is JSON at all: providers send no other.</summary>
    private static string Json(string text)
    {
        try
        {
            using var _ = JsonDocument.Parse(text);
            return text;
        }
        catch (JsonException)
        {
            return "{}";
        }
    }

    [GeneratedRegex(@"\bcall (?<name>\w+) (?<json>\{[^\n]*?\})", RegexOptions.IgnoreCase)]
    private static partial Regex Call();

    [GeneratedRegex(@"\bset (?<member>\w+)=(?<value>[^;\n]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Set();

    [GeneratedRegex(@"\bsay: (?<words>[^\n]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Say();
}
