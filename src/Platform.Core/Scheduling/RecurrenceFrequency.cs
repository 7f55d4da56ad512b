namespace Platform.Core.Scheduling;

/// <summary>How often a rule comes round, in steps of whole days or more.</summary>
public enum RecurrenceFrequency
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
