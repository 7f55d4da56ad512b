namespace Platform.Core.Scheduling;

/// <summary>What a flow wants of a calendar.</summary>
public enum CalendarAsk
{
    /// <summary>Only to know.</summary>
    Look,

    /// <summary>To keep the exact time for a few minutes when it is free.</summary>
    Hold,

    /// <summary>To have the exact time for good when it is free.</summary>
    Book,
}
