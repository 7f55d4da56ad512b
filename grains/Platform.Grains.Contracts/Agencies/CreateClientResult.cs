using Orleans;
using Orleans.Concurrency;

namespace Platform.Grains.Contracts.Agencies;

/// <param name="Reason">Why not, for the person who asked; null when created.</param>
[GenerateSerializer, Immutable, Alias("platform.create_client.result")]
public sealed record CreateClientResult([property: Id(0)] CreateClientStatus Status, [property: Id(1)] string? Reason);
