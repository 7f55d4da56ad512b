namespace Platform.Core.Models;

/// <summary>What a model's answer took. Failed tries count too.</summary>
/// <param name="Tries">Calls made to the provider.</param>
public sealed record ModelUsage(int InputTokens, int OutputTokens, int Tries)
{
    public static ModelUsage None { get; } = new(0, 0, 0);

    /// <summary>How the tokens are known; the weakest, where several calls were made.</summary>
    public TokenSource Source { get; init; } = TokenSource.Reported;
}
