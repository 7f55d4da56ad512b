using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.Simulators.Models;

/// <summary>
/// A model for trying things by hand: reads the person's message with a few patterns of its own, and fills the schema that it is
/// given by the names of its members. It knows nothing else, and says so kindly.
/// </summary>
public sealed partial class ReceptionistBrain : IModelBrain
{
    public ModelSay Answer(ModelAsk ask)
    {
        var message = MessageOf(ask.LastWords);
        if (ask.Schema is { } schema)
            return new(Filled(schema, message, ServicesOf(ask.LastWords)).ToJsonString());
        return new(ask.LastWords.Contains("Language: es", StringComparison.Ordinal) ? "Entiendo, gracias por contármelo." : "I understand, thank you for telling me.");
    }

    private static JsonObject Filled(JsonElement schema, string message, IReadOnlyList<string> services)
    {
        var answer = new JsonObject();
        foreach (var member in schema.GetProperty("properties").EnumerateObject())
            answer[member.Name] = Value(member.Name, message, services) ?? Nothing(member.Value);
        return answer;
    }

    private static JsonNode? Value(string member, string message, IReadOnlyList<string> services) => member switch
    {
        "name" => Found(Name(), message, "name"),
        "phone" => Found(Phone(), message),
        "email" => Found(Email(), message),
        "service" => Service(message, services),
        "when" => new JsonArray([.. When().Matches(message).Select(m => JsonValue.Create(m.Value))]),
        "yes_no" => Yes().IsMatch(message) ? "yes" : No().IsMatch(message) ? "no" : null,
        "intent" => Intent(message),
        "wants_human" => Human().IsMatch(message),
        _ => null,
    };

    private static string Intent(string message) =>
        Human().IsMatch(message) ? "escalation"
        : Complaint().IsMatch(message) ? "complaint"
        : Booking().IsMatch(message) || When().IsMatch(message) ? "booking"
        : message.Contains('?', StringComparison.Ordinal) ? "faq" : "other";

    /// <summary>By a word of its name, or by what it is good for.</summary>
    private static string? Service(string message, IReadOnlyList<string> services)
    {
        var wanted = Words().Matches(message.ToLowerInvariant()).Select(w => w.Value).ToHashSet(StringComparer.Ordinal);
        if (Aches().IsMatch(message))
            wanted.Add("massage");
        return services.FirstOrDefault(s => Words().Matches(s.ToLowerInvariant()).Any(w => wanted.Contains(w.Value)));
    }

    /// <summary>What stands for "not given" in the member's type.</summary>
    private static JsonNode? Nothing(JsonElement member)
    {
        var type = member.TryGetProperty("type", out var t) ? t.ToString() : "";
        return type.Contains("null", StringComparison.Ordinal) ? null
            : member.TryGetProperty("enum", out var words) ? JsonNode.Parse(words[words.GetArrayLength() - 1].GetRawText())
            : type switch { "array" => new JsonArray(), "boolean" => false, "integer" or "number" => 0, "object" => new JsonObject(), _ => "" };
    }

    private static JsonNode? Found(Regex pattern, string message, string group = "0") =>
        pattern.Match(message) is { Success: true } match ? JsonValue.Create(match.Groups[group].Value) : null;

    /// <summary>Prompts put the person's words last, after a heading; without one, all of it is the message.</summary>
    private static string MessageOf(string prompt)
    {
        const string Heading = "Message:\n";
        var at = prompt.IndexOf(Heading, StringComparison.Ordinal);
        return at < 0 ? prompt : prompt[(at + Heading.Length)..];
    }

    private static IReadOnlyList<string> ServicesOf(string prompt) =>
        Services().Match(prompt) is { Success: true } line ? line.Groups["list"].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

    [GeneratedRegex(@"^Services: (?<list>.+)$", RegexOptions.Multiline)]
    private static partial Regex Services();

    [GeneratedRegex(@"\b(?i:my name is|my name's|i am|i'm|this is|call me|me llamo|mi nombre es|soy)\s+(?<name>\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+){0,3})")]
    private static partial Regex Name();

    [GeneratedRegex(@"\[phone \d+\]|\+?\d[\d ().-]{6,}\d")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\[email \d+\]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(?:(?:next|this|el|próximo) )?(?:today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|hoy|mañana|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b(?: (?:morning|afternoon|evening))?|\b(?:at|a las|after|before) \d{1,2}(?::\d{2})?(?: ?[ap]m)?\b|\b\d{1,2}(?::\d{2})? ?[ap]m\b", RegexOptions.IgnoreCase)]
    private static partial Regex When();

    [GeneratedRegex(@"^\W*(?:yes|yep|yeah|sure|of course|sounds good|go ahead|perfect|ok(?:ay)?|sí|si|claro|vale|de acuerdo)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Yes();

    [GeneratedRegex(@"^\W*(?:no|nope|nah|rather not|mejor no)\b", RegexOptions.IgnoreCase)]
    private static partial Regex No();

    [GeneratedRegex(@"\b(?:speak|talk|hablar|real) (?:to |with |con )?(?:a |an |una |the )?(?:human|person|persona|agent|someone|manager)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Human();

    [GeneratedRegex(@"\b(?:terrible|awful|disgusting|rude|refund|complain|unacceptable|queja|horrible|reembolso)", RegexOptions.IgnoreCase)]
    private static partial Regex Complaint();

    [GeneratedRegex(@"\b(?:book|appointment|reserve|schedule|cita|reservar|cancel|reschedule)", RegexOptions.IgnoreCase)]
    private static partial Regex Booking();

    [GeneratedRegex(@"\b(?:shoulders?|back|neck|stress|tense|knots?|espalda|hombros|cuello|estrés)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Aches();

    [GeneratedRegex(@"\p{L}{4,}")]
    private static partial Regex Words();
}
