using System.Text.Json;

namespace Platform.Core.Turns;

/// <summary>A member of a flow's stored state, read without knowing whose it is.</summary>
internal static class FlowMember
{
    /// <summary>Null where the state has no such text; a session must go on even with a state that cannot be read.</summary>
    public static string? Of(FlowSnapshot? flow, string name)
    {
        if (flow is null) return null;
        try
        {
            using var state = JsonDocument.Parse(flow.State);
            return state.RootElement.ValueKind == JsonValueKind.Object && state.RootElement.TryGetProperty(name, out var member) ? member.GetString() : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
