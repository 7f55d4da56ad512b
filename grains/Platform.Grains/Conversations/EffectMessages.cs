using Platform.Core.Conversations;

namespace Platform.Grains.Conversations;

/// <summary>Messages that are no person's: an effect tells its result, which starts the next turn (rule 8).</summary>
internal static class EffectMessages
{
    /// <summary>Message ids of this form cannot come from outside: adapters refuse them.</summary>
    public const string Prefix = "effect:";

    public static bool Is(InboundMessage message) => message.Id.StartsWith(Prefix, StringComparison.Ordinal);

    public static bool Is(Waiting waiting) => Is(waiting.Message);
}
