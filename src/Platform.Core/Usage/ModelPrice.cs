using NodaTime;
using Platform.Core.Models;

namespace Platform.Core.Usage;

/// <summary>What a model costs from a day on.</summary>
/// <param name="Model">Its name; <c>*</c> for every model of the provider that has no row of its own.</param>
/// <param name="InputUsd">US dollars a million tokens that it reads.</param>
/// <param name="OutputUsd">US dollars a million tokens that it writes.</param>
public sealed record ModelPrice(string Provider, string Model, decimal InputUsd, decimal OutputUsd, LocalDate ValidFrom)
{
    private const decimal Million = 1_000_000;

    public decimal Of(ModelUsage usage) => (usage.InputTokens * InputUsd + usage.OutputTokens * OutputUsd) / Million;
}
