using NodaTime;

namespace Platform.Core.Understanding;

/// <summary>A date, a time of day, or both, resolved in the client's zone against the reference instant.</summary>
public sealed record DateTimeReading
{
    /// <summary>The words it came from, and where they stand (UTF-16 index) in the message.</summary>
    public required string Text { get; init; }
    public required int Start { get; init; }

    /// <summary>First day; null when the text gives none (a bare "3pm").</summary>
    public LocalDate? Date { get; init; }

    /// <summary>First minute of the day; null when the text gives none.</summary>
    public LocalTime? Time { get; init; }

    /// <summary>Last day of a range, inclusive.</summary>
    public LocalDate? EndDate { get; init; }

    /// <summary>End of a range of times, exclusive.</summary>
    public LocalTime? EndTime { get; init; }

    public required Grain Grain { get; init; }
    public Bound Bound { get; init; }

    /// <summary>A best reading that could be another ("at 7", open at both).</summary>
    public bool Ambiguous { get; init; }

    /// <summary>The other time of day it could be, where <see cref="Ambiguous"/>.</summary>
    public LocalTime? OtherTime { get; init; }

    /// <summary>The other day it could be, where its words disagree ("Friday 28 November" of a year in which that is a Saturday).</summary>
    public LocalDate? OtherDate { get; init; }

    /// <summary>What the person does not want ("any time but Monday", "not the 5th").</summary>
    public bool Negated { get; init; }

    /// <summary>The day named, where there is no such day; no date is given then, a time beside it is.</summary>
    public AbsentDay? Absent { get; init; }

    /// <summary>Told of what was ("I called on Monday"): its date lies behind, and it is no wish.</summary>
    public bool Past { get; init; }

    /// <summary>True where it is said of another thing than the appointment ("I play bridge on Wednesdays", "only call after 5").</summary>
    public bool Aside { get; init; }

    /// <summary>True where an "or" joins it to the one before: either would do.</summary>
    public bool Alternative { get; init; }
}
