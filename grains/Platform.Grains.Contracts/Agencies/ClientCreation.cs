using Orleans;
using Orleans.Concurrency;

namespace Platform.Grains.Contracts.Agencies;

/// <param name="ClientId">Unique on the platform: 1 to 63 of the characters a-z, 0-9, _ and -.</param>
/// <param name="Name">The business's name, at most 200 characters.</param>
/// <param name="Template">Where its first draft comes from: <c>blank, spa, dentist, gym, real_estate</c>.</param>
[GenerateSerializer, Immutable, Alias("platform.client.creation")]
public sealed record ClientCreation([property: Id(0)] string ClientId, [property: Id(1)] string Name, [property: Id(2)] string Template);
