using Orleans;
using Orleans.Concurrency;

namespace Platform.Grains.Contracts.Conversations;

/// <summary>The answer to Accept.</summary>
/// <param name="Status">What became of the message.</param>
/// <param name="Turn">The turn that answers it; null when none does.</param>
/// <param name="Body">UTF-8 JSON of <c>turn, text, actions, metadata</c>; empty unless answered.</param>
/// <param name="Replayed">True when the message had come before this call.</param>
[GenerateSerializer, Immutable, Alias("platform.accept.result")]
public sealed record AcceptResult(
    [property: Id(0)] AcceptStatus Status, [property: Id(1)] int? Turn, [property: Id(2)] byte[] Body, [property: Id(3)] bool Replayed)
{
    /// <summary>An answer without a body.</summary>
    public static AcceptResult Of(AcceptStatus status) => new(status, null, [], false);
}
