using Orleans.Runtime;
using Platform.Grains.Contracts.Agencies;

namespace Platform.Grains.Tests.Agencies;

internal sealed class CallingGrain : Grain, ICallingGrain
{
    public async Task<bool> ReadDraftOf(string key, string asAgency)
    {
        TenantContext.Set(asAgency);
        return await GrainFactory.GetGrain<IClientGrain>(key).GetDraft() is not null;
    }

    public async Task<string> ReadDraftByTimer(string key)
    {
        var result = new TaskCompletionSource<string>();
        using var timer = this.RegisterGrainTimer(
            async _ => result.TrySetResult(await Try(key)), new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan) { Interleave = true });
        return await result.Task;
    }

    private async Task<string> Try(string key)
    {
        try
        {
            await GrainFactory.GetGrain<IClientGrain>(key).GetDraft();
            return "passed";
        }
        catch (TenantFenceException refused)
        {
            return refused.GetType().Name;
        }
    }
}
