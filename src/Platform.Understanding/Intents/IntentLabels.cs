namespace Platform.Understanding.Intents;

/// <summary>The intents, in the order of the model's columns.</summary>
internal static class IntentLabels
{
    public const string Faq = "faq";
    public const string Booking = "booking";
    public const string Complaint = "complaint";
    public const string Escalation = "escalation";
    public const string Other = "other";

    public static string[] All { get; } = [Booking, Complaint, Escalation, Faq, Other];
}
