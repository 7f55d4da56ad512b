using Orleans;
using Orleans.Concurrency;

namespace Platform.Grains.Contracts.Agencies;

/// <param name="Document">As it was written.</param>
/// <param name="Version">Counts the draft's changes, from 1.</param>
/// <param name="PublishedVersion">0 before the first publish.</param>
/// <param name="IsPublished">True when the draft is what is published.</param>
[GenerateSerializer, Immutable, Alias("platform.client.draft")]
public sealed record ClientDraft(
    [property: Id(0)] string Document, [property: Id(1)] int Version, [property: Id(2)] int PublishedVersion, [property: Id(3)] bool IsPublished);
