using Platform.Core.Models;

namespace Platform.Integrations.Turns;

/// <summary>How a number of tokens is known, as its row says it.</summary>
internal static class TokenSources
{
    public static string Name(TokenSource source) => source switch
    {
        TokenSource.Reported => "reported",
        TokenSource.Counted => "counted",
        _ => "estimated",
    };
}
