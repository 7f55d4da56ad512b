using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Platform.Integrations.Conversations;

namespace Platform.Web.Portal.Conversations;

/// <summary>A reply as the transcript shows it, read from the body that was given to the caller.</summary>
public sealed record ReplyView(
    string Text, IReadOnlyList<TicketView> Tickets, IReadOnlyList<string> Options, IReadOnlyList<(string Name, string Value)> Slots,
    string? Purpose, string? State, string? Intent, double? Confidence, string? Outcome, string? Error, bool Escalated, IReadOnlyList<(string Title, string Text)> Sources)
{
    internal static ReplyView Of(TurnRow turn)
    {
        using var body = JsonDocument.Parse(turn.Body);
        var root = body.RootElement;
        var actions = Items(root, "actions").ToArray();
        var metadata = root.TryGetProperty("metadata", out var told) ? told : default;
        return new(
            Word(root, "text") ?? "",
            [.. actions.Select(TicketView.Of).OfType<TicketView>()],
            [.. actions.Where(action => Word(action, "type") == "quick_replies").SelectMany(action => Items(action, "options")).Select(option => option.GetString() ?? "")],
            [.. SlotsOf(metadata), .. BesidesOf(metadata)],
            Word(metadata, "purpose"), Word(metadata, "state"), Word(metadata, "intent"),
            metadata.ValueKind == JsonValueKind.Object && metadata.TryGetProperty("confidence", out var sure) && sure.ValueKind == JsonValueKind.Number ? sure.GetDouble() : null,
            Word(metadata, "outcome"), Word(metadata, "error"),
            metadata.ValueKind == JsonValueKind.Object && metadata.TryGetProperty("escalated", out var escalated) && escalated.ValueKind == JsonValueKind.True,
            [.. Items(metadata, "citations").Select(citation => (Word(citation, "title") ?? "", Word(citation, "text") ?? ""))]);
    }

    internal static string? Word(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    internal static OffsetDateTime? Time(JsonElement element, string name) =>
        Word(element, name) is { } text && OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } time ? time.Value : null;

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    /// <summary>What staff should know besides the slots.</summary>
    private static IEnumerable<(string Name, string Value)> BesidesOf(JsonElement metadata)
    {
        if (metadata.ValueKind == JsonValueKind.Object && metadata.TryGetProperty("people", out var people) && people.ValueKind == JsonValueKind.Number)
            yield return ("People", people.GetRawText());
        if (Word(metadata, "note") is { } note)
            yield return ("Note", note);
    }

    private static IEnumerable<(string Name, string Value)> SlotsOf(JsonElement metadata)
    {
        if (metadata.ValueKind != JsonValueKind.Object || !metadata.TryGetProperty("slots", out var slots) || slots.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var slot in slots.EnumerateObject().Where(slot => slot.Value.ValueKind == JsonValueKind.String))
            yield return (SessionWords.Slot(slot.Name), Time(slots, slot.Name) is { } time ? Clock.Moment(time.LocalDateTime) : slot.Value.GetString()!);
    }
}
