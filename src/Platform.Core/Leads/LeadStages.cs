namespace Platform.Core.Leads;

/// <summary>The names of the states.</summary>
public static class LeadStages
{
    public static string Name(this LeadStage stage) => stage switch
    {
        LeadStage.Greeting => "greeting",
        LeadStage.CollectingName => "collecting_name",
        LeadStage.CollectingPhone => "collecting_phone",
        LeadStage.CollectingEmail => "collecting_email",
        LeadStage.CollectingService => "collecting_service",
        LeadStage.CollectingTime => "collecting_time",
        LeadStage.Confirming => "confirming",
        LeadStage.Booking => "booking",
        LeadStage.Completed => "completed",
        LeadStage.Escalated => "escalated",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };
}
