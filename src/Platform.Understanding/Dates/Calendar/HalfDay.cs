namespace Platform.Understanding.Dates.Calendar;

/// <summary>Which half of the day an hour of the clock is in.</summary>
internal enum HalfDay : byte
{
    Unknown,
    Am,
    Pm,

    /// <summary>The hour was said in 24-hour form and means itself.</summary>
    Clear,
}
