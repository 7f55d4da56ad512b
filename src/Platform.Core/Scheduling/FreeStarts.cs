using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>
/// The free starts of one day on the grid that offers stand on: every half hour, every quarter for what takes less than half an hour,
/// and the moment a stretch of opening begins. What is offered reads well; what is asked for may be any minute.
/// </summary>
public static class FreeStarts
{
    private const int HalfHour = 30;
    private const int Quarter = 15;

    /// <summary>Adds the free local starts of a day to a list, in order.</summary>
    public static void Collect(CalendarRules rules, IBusyTimes busy, LocalDate day, Instant now, List<LocalDateTime> into)
    {
        var step = rules.Length < Duration.FromMinutes(HalfHour) ? Quarter : HalfHour;
        foreach (var interval in rules.Hours.On(day))
        {
            var last = LastMinute(rules, day, interval);
            for (var minute = Minute(interval.From); minute <= last; minute = minute / step * step + step)
                if (IsFree(rules, busy, day, minute, now))
                    into.Add(day.At(LocalTime.FromMinutesSinceMidnight(minute)));
        }
    }

    private static bool IsFree(CalendarRules rules, IBusyTimes busy, LocalDate day, int minute, Instant now) =>
        Availability.Check(rules, busy, day.At(LocalTime.FromMinutesSinceMidnight(minute)), now) == Verdict.Free;

    private static int LastMinute(CalendarRules rules, LocalDate day, OpenInterval interval)
    {
        if (interval.To == OpenInterval.EndOfDay) return NodaConstants.MinutesPerDay - 1;
        return Minute(interval.To) - (int)Math.Min(rules.Length.TotalMinutes, Minute(interval.To));
    }

    private static int Minute(LocalTime time) => time.Hour * NodaConstants.MinutesPerHour + time.Minute;
}
