using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;
using Platform.Core.Agencies;

namespace Platform.Grains.Contracts.Agencies;

/// <param name="Version">The version that is published now; 0 when none is.</param>
/// <param name="Errors">Why it was refused.</param>
/// <param name="Warnings">What works only once more is done, such as a secret named but not stored.</param>
[GenerateSerializer, Immutable, Alias("platform.publish.result")]
public sealed record PublishResult(
    [property: Id(0)] PublishStatus Status,
    [property: Id(1)] int Version,
    [property: Id(2)] ImmutableArray<ConfigError> Errors,
    [property: Id(3)] ImmutableArray<ConfigError> Warnings);
