using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>From (inclusive) to To (exclusive) within one day; To is <see cref="EndOfDay"/> for midnight.</summary>
public readonly record struct OpenInterval(LocalTime From, LocalTime To)
{
    public static LocalTime EndOfDay { get; } = LocalTime.MaxValue;

    public bool Contains(LocalTime time) => time >= From && time < To;
}
