using Orleans.Runtime;

namespace Platform.Grains.Agencies;

/// <summary>The client that a silo is to itself: services of the silo that call grains appear as it.</summary>
internal static class HostedClient
{
    /// <summary>A host outside has a random id, never this prefix.</summary>
    public static bool Is(GrainId client) => client.Key.AsSpan().StartsWith("hosted-"u8);
}
