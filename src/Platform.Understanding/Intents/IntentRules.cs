using Platform.Core.Understanding;

namespace Platform.Understanding.Intents;

/// <summary>Where a rule is surer than the model, the rule decides.</summary>
internal static class IntentRules
{
    private const double Sure = 0.98;

    public static IntentReading Choose(IntentReading model, bool wantsHuman) =>
        wantsHuman ? new IntentReading(IntentLabels.Escalation, Sure) : model;
}
