namespace Platform.Core.Scheduling;

/// <summary>Whether an appointment can start at a time, and why not.</summary>
public enum Verdict
{
    Free,
    Taken,
    Past,
    TooSoon,
    TooFar,

    /// <summary>Closed all that day.</summary>
    ClosedDay,

    /// <summary>Open that day, but not for the whole of the appointment.</summary>
    OutsideHours,

    /// <summary>The clock is put forward over that time: it does not exist.</summary>
    ClockGap,

    /// <summary>No exact time was asked for; nothing is free in what was asked.</summary>
    NothingFree,

    /// <summary>No exact time was asked for; there are free ones in what was asked.</summary>
    Choose,
}
