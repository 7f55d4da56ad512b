using Orleans;
using Orleans.Concurrency;

namespace Platform.Grains.Contracts.Conversations;

/// <summary>A message as an adapter hands it over, verified and normalised.</summary>
[GenerateSerializer, Immutable, Alias("platform.accept.request")]
public sealed record AcceptRequest
{
    /// <summary>The channel's id of the message, at most 200 characters.</summary>
    [Id(0)] public required string MessageId { get; init; }

    /// <summary>At most 4,000 characters.</summary>
    [Id(1)] public required string Text { get; init; }
    [Id(2)] public Wait Wait { get; init; }

    /// <summary>The purpose asked for; null for the client's default.</summary>
    [Id(3)] public string? Purpose { get; init; }

    /// <summary>The session's id as its caller knows it.</summary>
    [Id(4)] public required string SessionId { get; init; }
    [Id(5)] public string? CallerId { get; init; }
    [Id(6)] public string? Name { get; init; }
    [Id(7)] public string? Locale { get; init; }
    [Id(8)] public string? TimeZone { get; init; }
    [Id(9)] public bool Sandbox { get; init; }

    /// <summary>Where a sandbox session's clock stands, in Unix milliseconds; null for the real clock.</summary>
    [Id(10)] public long? SandboxNow { get; init; }

    /// <summary>The address that replies are to be sent to; null where the caller gives the reply on itself.</summary>
    [Id(11)] public string? ReplyTo { get; init; }
}
