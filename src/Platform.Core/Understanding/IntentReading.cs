namespace Platform.Core.Understanding;

/// <summary>The intent of a message: <c>faq</c>, <c>booking</c>, <c>complaint</c>, <c>escalation</c> or <c>other</c>.</summary>
/// <param name="Confidence">Calibrated probability from 0 to 1.</param>
public sealed record IntentReading(string Name, double Confidence)
{
    public static IntentReading None { get; } = new("other", 0);
}
