using Platform.Core.Conversations;

namespace Platform.Integrations.Turns;

/// <summary>The mode as it stands in the session's row.</summary>
internal static class Modes
{
    public static string Name(SessionMode mode) => mode switch
    {
        SessionMode.Bot => "bot",
        SessionMode.Human => "human",
        SessionMode.Closed => "closed",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    public static SessionMode Parse(string name) => name switch
    {
        "bot" => SessionMode.Bot,
        "human" => SessionMode.Human,
        "closed" => SessionMode.Closed,
        _ => throw new FormatException($"No mode '{name}'."),
    };
}
