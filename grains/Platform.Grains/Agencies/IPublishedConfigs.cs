using Platform.Core.Agencies;

namespace Platform.Grains.Agencies;

/// <summary>This silo's cache of published configs, on the path of every message.</summary>
public interface IPublishedConfigs
{
    /// <summary>The newest published config of a client, at once when this silo has it.</summary>
    ValueTask<ConfigLookup> Current(string agency, string client);

    /// <summary>A version that a turn has pinned; it stays at hand for as long as turns may hold it.</summary>
    ValueTask<ClientConfig> Pinned(string agency, string client, int version);
}
