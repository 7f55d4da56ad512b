namespace Platform.Understanding.Dates.Grammar;

/// <summary>What the words before a bare number say of it.</summary>
internal enum Evidence
{
    None,

    /// <summary>A bound ("after", "until"): an hour, or a year.</summary>
    Bound,

    /// <summary>"at", a part of the day, a question for the time: an hour.</summary>
    Hour,
}
