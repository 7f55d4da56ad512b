using System.Collections.Immutable;
using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>When a person would like to come, as far as they have said: days, and a time or a part of the day.</summary>
public sealed record TimeWish
{
    /// <summary>First day wanted; null for any.</summary>
    public LocalDate? First { get; init; }

    /// <summary>Last day wanted, inclusive; null for no end.</summary>
    public LocalDate? Last { get; init; }

    /// <summary>The time of day at which to start; null when none was said exactly.</summary>
    public LocalTime? At { get; init; }

    /// <summary>Not before that time of day.</summary>
    public LocalTime? From { get; init; }

    /// <summary>Before that time of day.</summary>
    public LocalTime? Until { get; init; }

    /// <summary>The sooner the better.</summary>
    public bool Soonest { get; init; }

    /// <summary>Days not wanted; null for none.</summary>
    public ImmutableArray<LocalDate>? Except { get; init; }

    /// <summary>True where its part of the day is told by times spoken of ("later than that"), and says nothing of another day.</summary>
    public bool Relative { get; init; }

    /// <summary>What would do as well ("Tuesday at 10, or Thursday afternoon"); null where nothing else was said.</summary>
    public TimeWish? Or { get; init; }

    public static TimeWish Any { get; } = new();

    public static TimeWish Exactly(LocalDateTime at) => new() { First = at.Date, Last = at.Date, At = at.TimeOfDay };

    /// <summary>The one start that is wanted; null while several would do.</summary>
    public LocalDateTime? Exact() => Or is null && First is { } day && Last == day && At is { } time ? day.At(time) : null;

    public bool HasDay() => First is not null || Last is not null;

    public bool HasTime() => At is not null || From is not null || Until is not null;

    public bool Wants(LocalDate day) =>
        (First is not { } first || day >= first) && (Last is not { } last || day <= last) && Except?.Contains(day) != true;

    /// <summary>True for a start within the wanted part of the day; an exact time counts as any.</summary>
    public bool Wants(LocalTime time) => (From is not { } from || time >= from) && (Until is not { } until || time < until);

    /// <summary>The same days, any time of day.</summary>
    public TimeWish AnyTime() => this with { At = null, From = null, Until = null, Or = Or?.AnyTime() };

    /// <summary>The same time of day, any day.</summary>
    public TimeWish AnyDay() => this with { First = null, Last = null, Or = Or?.AnyDay() };

    /// <summary>The last day on which any of it may be; null for no end.</summary>
    public LocalDate? End() => Last is { } last && Or is { } or ? or.End() is { } other ? LocalDate.Max(last, other) : null : Last;
}
