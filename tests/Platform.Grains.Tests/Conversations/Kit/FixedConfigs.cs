using Platform.Core.Agencies;
using Platform.Grains.Agencies;
using Platform.Testing.Agencies;

namespace Platform.Grains.Tests.Conversations;

/// <summary>The example's config for every client, but for those that are new or unknown by name.</summary>
internal sealed class FixedConfigs : IPublishedConfigs
{
    public ValueTask<ConfigLookup> Current(string agency, string client) => new(client switch
    {
        "draft" => new ConfigLookup.NotPublished(),
        "nobody" => new ConfigLookup.UnknownClient(),
        _ => new ConfigLookup.Found(ExampleConfigs.SpaDelSolConfig),
    });

    public ValueTask<ClientConfig> Pinned(string agency, string client, int version) => new(ExampleConfigs.SpaDelSolConfig);
}
