using Orleans.Runtime;

namespace Platform.Grains.Contracts.Turns;

/// <summary>Where what just happened is told: one stream an agency, its items <c>TurnHappened[]</c>, batched per silo about every 20 ms.</summary>
public static class LiveStream
{
    public const string Provider = "live";

    public static StreamId Of(string agency) => StreamId.Create("agency", agency);
}
