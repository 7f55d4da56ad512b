using Microsoft.Extensions.AI;
using Platform.Core.Models;

namespace Platform.Integrations.Models;

/// <summary>Adds up what the tries of one asking took.</summary>
internal sealed class Tally(Tokens tokens, ModelRequest request)
{
    public ModelUsage Sum { get; private set; } = ModelUsage.None;

    /// <summary>A try that came to its end, or broke off on the way.</summary>
    public void Add(UsageDetails? reported, string text)
    {
        var source = reported is { InputTokenCount: not null, OutputTokenCount: not null } ? TokenSource.Reported : tokens.Source;
        Add(Count(reported?.InputTokenCount) ?? tokens.Of(request), Count(reported?.OutputTokenCount) ?? tokens.Of(text), source);
    }

    /// <summary>A try that the provider did not take up.</summary>
    public void AddNothing() => Add(0, 0, TokenSource.Reported);

    private void Add(int input, int output, TokenSource source) => Sum = new(Sum.InputTokens + input, Sum.OutputTokens + output, Sum.Tries + 1)
    {
        Source = source > Sum.Source ? source : Sum.Source,
    };

    /// <summary>A strange endpoint may say anything.</summary>
    private static int? Count(long? said) => said is { } count ? (int)Math.Clamp(count, 0, 10_000_000) : null;
}
