using Platform.Core.Turns;

namespace Platform.Grains.Contracts.Turns;

/// <summary>What the agent does in a session. Proposes, never writes. Key: the session grain's key.</summary>
[Alias("platform.purpose")]
public interface IPurposeGrain : IGrainWithStringKey
{
    /// <summary>Proposes the answer to some messages. Returns or throws within 100 ms of the token's cancellation.</summary>
    [Alias("advance"), ResponseTimeout("00:00:20")]
    Task<Outcome> Advance(AdvanceRequest request, CancellationToken cancellation);
}
