using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;
using Platform.Core.Agencies;

namespace Platform.Grains.Contracts.Agencies;

/// <param name="Version">The draft's version after the call.</param>
/// <param name="Errors">All that is wrong with a refused draft, in the order of the document.</param>
[GenerateSerializer, Immutable, Alias("platform.draft.result")]
public sealed record DraftResult(
    [property: Id(0)] DraftStatus Status, [property: Id(1)] int Version, [property: Id(2)] ImmutableArray<ConfigError> Errors);
