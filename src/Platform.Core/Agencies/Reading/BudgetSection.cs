namespace Platform.Core.Agencies.Reading;

internal static class BudgetSection
{
    private const decimal UsualUsd = 50;

    /// <summary>A client that says nothing has a cap all the same: 50 dollars a month, then on without a model.</summary>
    public static BudgetSettings Read(ConfigSection section)
    {
        var settings = new BudgetSettings(
            section.Optional("monthly_usd").Number(0, 1_000_000, UsualUsd),
            section.Optional("on_exhausted").OneOf(["deterministic", "human"]) == "human");
        section.RefuseTheRest();
        return settings;
    }
}
