using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>Whether an appointment can start at a time. Any minute may be asked for; offers stand on a grid (<see cref="FreeStarts"/>).</summary>
public static class Availability
{
    /// <summary>The instant of a start asked for in local time; null when the clock skips it. A time that occurs twice is the first of the two.</summary>
    public static Instant? Resolve(DateTimeZone zone, LocalDateTime local)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0 ? null : mapping.First().ToInstant();
    }

    /// <param name="now">The turn's clock.</param>
    public static Verdict Check(CalendarRules rules, IBusyTimes busy, LocalDateTime local, Instant now)
    {
        var verdict = CheckRules(rules, local, now);
        if (verdict != Verdict.Free) return verdict;
        var start = Resolve(rules.Zone, local)!.Value;
        return busy.IsFree(start, start + rules.Length + rules.Buffer) ? Verdict.Free : Verdict.Taken;
    }

    /// <summary>What can be said without looking at the calendar.</summary>
    public static Verdict CheckRules(CalendarRules rules, LocalDateTime local, Instant now)
    {
        if (Resolve(rules.Zone, local) is not { } start) return Verdict.ClockGap;
        if (start < now) return Verdict.Past;
        if (rules.Hours.On(local.Date).IsEmpty) return Verdict.ClosedDay;
        if (!OpenStretch.Holds(rules, local, start)) return Verdict.OutsideHours;
        if (start < now + rules.MinNotice) return Verdict.TooSoon;
        return local.Date > LastDay(rules, now) ? Verdict.TooFar : Verdict.Free;
    }

    public static LocalDate LastDay(CalendarRules rules, Instant now) => now.InZone(rules.Zone).Date.PlusDays(rules.MaxDaysAhead);
}
