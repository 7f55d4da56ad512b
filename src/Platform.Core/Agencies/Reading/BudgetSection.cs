namespace Platform.Core.Agencies.Reading;

/// <summary>Checked and kept in the document; nothing reads it before there is something to pay.</summary>
internal static class BudgetSection
{
    public static void Check(ConfigSection section)
    {
        section.Optional("monthly_usd").Number(0, 1_000_000, 0);
        section.Optional("on_exhausted").OneOf(["deterministic", "human"]);
        section.RefuseTheRest();
    }
}
