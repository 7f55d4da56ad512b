using System.Collections.Immutable;
using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>Opening hours of a day as instants, so that clock changes are in them.</summary>
internal static class OpenStretch
{
    /// <summary>True when all of the appointment lies in one open interval of its day (or runs on over a midnight that is open on both sides).</summary>
    public static bool Holds(CalendarRules rules, LocalDateTime local, Instant start)
    {
        foreach (var interval in rules.Hours.On(local.Date))
            if (interval.Contains(local.TimeOfDay))
                return start + rules.Length <= End(rules, local.Date, interval);
        return false;
    }

    /// <summary>The instant at which an interval ends; hours that go on after midnight are followed into the next day.</summary>
    public static Instant End(CalendarRules rules, LocalDate day, OpenInterval interval)
    {
        if (interval.To != OpenInterval.EndOfDay) return Late(rules.Zone, day.At(interval.To));
        var next = rules.Hours.On(day.PlusDays(1));
        return next.Length > 0 && next[0].From == LocalTime.Midnight && next[0].To != OpenInterval.EndOfDay
            ? Late(rules.Zone, day.PlusDays(1).At(next[0].To))
            : next.Length > 0 && next[0].From == LocalTime.Midnight ? rules.Zone.AtStartOfDay(day.PlusDays(2)).ToInstant()
            : rules.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
    }

    // A closing time that occurs twice is the later one; one that is skipped is the moment of the change.
    private static Instant Late(DateTimeZone zone, LocalDateTime local)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0 ? mapping.EarlyInterval.End : mapping.Last().ToInstant();
    }
}
