using Orleans;
using Orleans.Concurrency;

namespace Platform.Grains.Contracts.Agencies;

/// <param name="Version">From 1; 0 before the first publish.</param>
/// <param name="Document">The YAML as it was published; empty before the first publish.</param>
[GenerateSerializer, Immutable, Alias("platform.published")]
public sealed record PublishedConfig([property: Id(0)] int Version, [property: Id(1)] string Document);
