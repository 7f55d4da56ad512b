using NodaTime;

namespace Platform.Core.Conversations;

/// <summary>What came with a message besides its words.</summary>
public sealed record MessageContext
{
    /// <summary>What the channel told of the person with this message.</summary>
    public Person Person { get; init; } = Person.Unknown;

    /// <summary>The purpose asked for; null for the session's own.</summary>
    public string? Purpose { get; init; }

    /// <summary>Where a sandbox session's clock stands; null for the real clock.</summary>
    public Instant? SandboxNow { get; init; }
}
