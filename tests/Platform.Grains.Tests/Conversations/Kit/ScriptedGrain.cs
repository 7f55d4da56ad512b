using Orleans.Placement;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Turns;

namespace Platform.Grains.Tests.Conversations;

[PreferLocalPlacement]
internal sealed class ScriptedGrain : Grain, IScriptedGrain
{
    public Task<Outcome> Advance(AdvanceRequest request, CancellationToken cancellation) =>
        Script.Of(this.GetPrimaryKeyString()).Ask(request, cancellation);
}
