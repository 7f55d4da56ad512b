using System.Collections.Immutable;
using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>When a business is open, in its own time zone.</summary>
/// <param name="Week">Open intervals by ISO day (index 0 is Monday), each in order and disjoint.</param>
/// <param name="Closed">Holidays: days on which it is closed whatever the week says.</param>
public sealed record OpeningHours(ImmutableArray<ImmutableArray<OpenInterval>> Week, ImmutableHashSet<LocalDate> Closed)
{
    /// <summary>Days on which it is closed again and again, like holidays.</summary>
    public ClosedRules Rules { get; init; } = ClosedRules.None;

    /// <summary>The open intervals of a day; empty when closed.</summary>
    public ImmutableArray<OpenInterval> On(LocalDate day) =>
        Closed.Contains(day) || Rules.Contains(day) ? [] : Week[(int)day.DayOfWeek - 1];

    /// <summary>Closed every day.</summary>
    public static OpeningHours Never { get; } = new([.. Enumerable.Repeat(ImmutableArray<OpenInterval>.Empty, 7)], []);
}
