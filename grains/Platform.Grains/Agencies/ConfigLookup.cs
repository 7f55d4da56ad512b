using Platform.Core.Agencies;

namespace Platform.Grains.Agencies;

/// <summary>What is published for a client.</summary>
public abstract record ConfigLookup
{
    public sealed record Found(ClientConfig Config) : ConfigLookup;

    public sealed record NotPublished : ConfigLookup;

    public sealed record UnknownClient : ConfigLookup;
}
