namespace Platform.Core.Turns;

/// <summary>The language that a conversation has shown, where its flow keeps one: a member <c>locale</c> of the state.</summary>
internal static class FlowLocale
{
    /// <summary>Null where the flow keeps none; a fallback is said even of a state that cannot be read.</summary>
    public static string? Of(FlowSnapshot? flow) => FlowMember.Of(flow, "locale");
}
