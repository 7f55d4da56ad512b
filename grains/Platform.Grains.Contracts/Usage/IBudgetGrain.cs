namespace Platform.Grains.Contracts.Usage;

/// <summary>
/// What a client's language model may cost this month: money is reserved before it is spent, and never more than the config's
/// <c>budget.monthly_usd</c>, whatever crashes. Key: <c>{agency}/{client}</c>.
/// </summary>
[Alias("platform.budget")]
public interface IBudgetGrain : IGrainWithStringKey
{
    /// <summary>Reserves money for one asking of a model. Safe to repeat with the same id.</summary>
    /// <param name="asking">Random id of the asking.</param>
    /// <param name="usd">The most that it may cost, US dollars.</param>
    /// <returns>False: the month has not that much left.</returns>
    [Alias("reserve")]
    Task<bool> Reserve(Guid asking, decimal usd);

    /// <summary>Puts what the asking has cost in place of what was reserved. Safe to repeat, and to lose: then it counts as reserved.</summary>
    [Alias("settle")]
    Task Settle(Guid asking, decimal usd);
}
