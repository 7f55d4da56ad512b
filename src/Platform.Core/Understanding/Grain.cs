namespace Platform.Core.Understanding;

/// <summary>How fine a date or time was said.</summary>
public enum Grain
{
    Minute,
    Hour,
    PartOfDay,
    Day,
    Week,
    Month,
}
