using System.Collections.Concurrent;
using Platform.Core.Agencies;
using Platform.Grains.Agencies;
using Platform.Testing.Agencies;

namespace Platform.Grains.Tests.Conversations;

/// <summary>The example's config for every client, but for those that are new or unknown by name; agencies may have budgets of their own.</summary>
internal sealed class FixedConfigs : IPublishedConfigs
{
    public static ConcurrentDictionary<string, BudgetSettings> Budgets { get; } = new(StringComparer.Ordinal);

    public ValueTask<ConfigLookup> Current(string agency, string client) => new(client switch
    {
        "draft" => new ConfigLookup.NotPublished(),
        "nobody" => new ConfigLookup.UnknownClient(),
        _ => new ConfigLookup.Found(Of(agency)),
    });

    public ValueTask<ClientConfig> Pinned(string agency, string client, int version) => new(Of(agency));

    private static ClientConfig Of(string agency) =>
        Budgets.TryGetValue(agency, out var budget) ? ExampleConfigs.SpaDelSolConfig with { Budget = budget } : ExampleConfigs.SpaDelSolConfig;
}
