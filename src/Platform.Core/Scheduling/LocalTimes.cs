using NodaTime;
using NodaTime.TimeZones;

namespace Platform.Core.Scheduling;

/// <summary>What a clock on the wall means in a zone whose offset changes.</summary>
public static class LocalTimes
{
    /// <summary>Finds the instants that a local time names: none (the clock skipped it), one, or two (the clock was set back).</summary>
    public static LocalTimeMeaning Resolve(LocalDateTime local, DateTimeZone zone)
    {
        ZoneLocalMapping mapping = zone.MapLocal(local);
        return mapping.Count switch
        {
            0 => new LocalTimeMeaning.Gap(mapping.EarlyInterval.End),
            1 => new LocalTimeMeaning.One(mapping.Single().ToInstant()),
            _ => new LocalTimeMeaning.Overlap(mapping.First().ToInstant(), mapping.Last().ToInstant()),
        };
    }
}
