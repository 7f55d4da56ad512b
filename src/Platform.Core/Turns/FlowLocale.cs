using System.Text.Json;

namespace Platform.Core.Turns;

/// <summary>The language that a conversation has shown, where its flow keeps one: a member <c>locale</c> of the state.</summary>
internal static class FlowLocale
{
    /// <summary>Null where the flow keeps none; a fallback is said even of a state that cannot be read.</summary>
    public static string? Of(FlowSnapshot? flow)
    {
        if (flow is null) return null;
        try
        {
            using var state = JsonDocument.Parse(flow.State);
            return state.RootElement.ValueKind == JsonValueKind.Object && state.RootElement.TryGetProperty("locale", out var locale) ? locale.GetString() : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
