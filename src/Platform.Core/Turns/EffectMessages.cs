using Platform.Core.Conversations;

namespace Platform.Core.Turns;

/// <summary>Messages that are no person's: an effect tells its result, which starts the next turn (rule 8).</summary>
public static class EffectMessages
{
    /// <summary>Message ids of this form cannot come from outside: every door refuses them.</summary>
    public const string Prefix = "effect:";

    public static bool Is(string messageId) => messageId.StartsWith(Prefix, StringComparison.Ordinal);

    public static bool Is(InboundMessage message) => Is(message.Id);
}
