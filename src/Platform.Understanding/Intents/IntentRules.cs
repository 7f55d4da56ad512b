using Platform.Core.Understanding;

namespace Platform.Understanding.Intents;

/// <summary>The intent that follows from what the other readers found.</summary>
internal static class IntentRules
{
    public static IntentReading Read(Acts acts, Topics topics, bool wantsHuman, bool hasValues)
    {
        if (wantsHuman)
        {
            return new IntentReading("escalation", 0.95);
        }

        if (acts.HasFlag(Acts.Complain))
        {
            return new IntentReading("complaint", 0.85);
        }

        if ((acts & (Acts.Book | Acts.Cancel | Acts.Reschedule | Acts.Earliest)) != 0)
        {
            return new IntentReading("booking", 0.85);
        }

        return topics != Topics.None ? new IntentReading("faq", 0.8) : hasValues ? new IntentReading("booking", 0.6) : new IntentReading("other", 0.6);
    }
}
