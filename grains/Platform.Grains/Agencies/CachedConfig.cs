using System.Collections.Immutable;
using Platform.Core.Agencies;

namespace Platform.Grains.Agencies;

/// <summary>What a silo knows of a client. Replaced whole, but for the marks of use, which may race.</summary>
/// <param name="Lookup">The answer, made once.</param>
/// <param name="Versions">The newest and those before it that turns may still hold, newest first.</param>
/// <param name="CheckedAt">Timestamp of when its truth was last asked for.</param>
internal sealed record CachedConfig(ConfigLookup Lookup, ImmutableArray<ClientConfig> Versions, long CheckedAt)
{
    /// <summary>Turns last seconds, so the versions of the last publishes are all they hold.</summary>
    private const int Kept = 4;

    /// <summary>Timestamp of the last use: the least recently used leave first.</summary>
    public long UsedAt { get; set; } = CheckedAt;

    /// <summary>0 when nothing is published.</summary>
    public int Version => Versions is [var newest, ..] ? newest.Version : 0;

    public ClientConfig? Find(int version)
    {
        foreach (var config in Versions)
        {
            if (config.Version == version)
                return config;
        }

        return null;
    }

    /// <summary>The same with one version more. The newest is what is looked up, whatever came last.</summary>
    public CachedConfig With(ClientConfig config, long now)
    {
        if (Find(config.Version) is not null)
            return this with { CheckedAt = now, UsedAt = now };
        ImmutableArray<ClientConfig> versions = [.. Versions.Add(config).OrderByDescending(v => v.Version).Take(Kept)];
        return new(new ConfigLookup.Found(versions[0]), versions, now);
    }

    public static CachedConfig Of(ClientConfig config, long now) => new(new ConfigLookup.Found(config), [config], now);

    /// <summary>A client that has nothing to serve, or does not exist.</summary>
    public static CachedConfig Nothing(ConfigLookup lookup, long now) => new(lookup, [], now);
}
