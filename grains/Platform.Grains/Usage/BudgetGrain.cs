using System.Globalization;
using NodaTime;
using Orleans.Runtime;
using Platform.Core.Agencies;
using Platform.Core.Usage;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Usage;

namespace Platform.Grains.Usage;

/// <summary>Keeps a client's money: a block is written before it is spent, so neither a crash nor a second activation can pass the month's limit.</summary>
internal sealed class BudgetGrain([PersistentState("budget")] IPersistentState<BudgetState> stored, IPublishedConfigs configs, IClock clock) : Grain, IBudgetGrain
{
    private BudgetBook book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        book = new() { Period = stored.State.Period, Taken = stored.State.Taken };
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // what is not given back counts as spent: that is safe, so a store that does not answer holds nothing up
        if (book is { Left: > 0 } && reason.ReasonCode != DeactivationReasonCode.ActivationFailed) await Write(book.Closed());
    }

    public async Task<bool> Reserve(Guid asking, decimal usd)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(usd);
        var (agency, client) = TenantKey.Client(this.GetPrimaryKeyString());
        if (await configs.Current(agency, client) is not ConfigLookup.Found { Config: var config }) return false;
        if (book.In(Month(config)).Reserve(asking, usd, config.Budget.MonthlyUsd) is not { } next) return false;
        if (next.Taken != stored.State.Taken || next.Period != stored.State.Period) await Write(next);
        book = next;
        return true;
    }

    public Task Settle(Guid asking, decimal usd)
    {
        book = book.Settle(asking, Math.Max(0, usd));
        return Task.CompletedTask;
    }

    private string Month(ClientConfig config) => clock.GetCurrentInstant().InZone(config.Zone).Date.ToString("uuuu'-'MM", CultureInfo.InvariantCulture);

    private async Task Write(BudgetBook next)
    {
        stored.State = new() { Period = next.Period, Taken = next.Taken };
        try
        {
            await stored.WriteStateAsync();
        }
        catch
        {
            // what is stored is unknown now: the next call loads it, and spends nothing of the block
            book = book with { Left = 0 };
            DeactivateOnIdle();
            throw;
        }
    }
}
