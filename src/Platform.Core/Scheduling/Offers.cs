using System.Collections.Immutable;
using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>Chooses up to three free times to offer, so that they differ enough to be a choice.</summary>
public static class Offers
{
    public const int Most = 3;

    /// <summary>How many days around a wished one are looked at for the nearest room.</summary>
    private const int DaysNearby = 21;

    /// <summary>Free times within a wish, spread over its days and hours; empty when there are none.</summary>
    /// <param name="avoid">Times offered before and not wanted.</param>
    public static ImmutableArray<LocalDateTime> Within(
        CalendarRules rules, IBusyTimes busy, TimeWish wish, Instant now, ImmutableArray<LocalDateTime> avoid)
    {
        var found = WithinOne(rules, busy, wish, now, avoid);
        return wish.Or is { } or ? OfBoth(found, Within(rules, busy, or, now, avoid)) : found;
    }

    // Some of each, as far as there are: who said two days hears of both.
    private static ImmutableArray<LocalDateTime> OfBoth(ImmutableArray<LocalDateTime> first, ImmutableArray<LocalDateTime> second) =>
        [.. first.Select((t, i) => (Time: t, Place: 2 * i)).Concat(second.Select((t, i) => (Time: t, Place: (2 * i) + 1))).OrderBy(t => t.Place).Select(t => t.Time).Distinct().Take(Most).Order()];

    private static ImmutableArray<LocalDateTime> WithinOne(
        CalendarRules rules, IBusyTimes busy, TimeWish wish, Instant now, ImmutableArray<LocalDateTime> avoid)
    {
        var days = new List<List<LocalDateTime>>(Most);
        var today = now.InZone(rules.Zone).Date;
        var last = Availability.LastDay(rules, now);
        if (wish.Last is { } end && end < last) last = end;
        for (var day = wish.First is { } first && first > today ? first : today; day <= last && days.Count < Most; day = day.PlusDays(1))
        {
            if (!wish.Wants(day)) continue;
            var starts = Starts(rules, busy, wish, day, now, avoid);
            if (starts.Count == 0) continue;
            days.Add(starts);
        }

        // Who wants the soonest gets just that; whoever declines it wants a choice.
        return wish.Soonest && avoid.IsEmpty ? [.. days.SelectMany(d => d).Take(1)] : Spread(days);
    }

    /// <summary>The free times nearest to an exact one that cannot be had: on its day, one on each side where possible, then on days nearby.</summary>
    public static ImmutableArray<LocalDateTime> Near(
        CalendarRules rules, IBusyTimes busy, LocalDateTime wanted, Instant now, ImmutableArray<LocalDateTime> avoid)
    {
        var found = new List<LocalDateTime>(Most);
        var starts = Starts(rules, busy, TimeWish.Any, wanted.Date, now, avoid);
        if (Nearest(starts.Where(s => s < wanted), wanted) is { } before) found.Add(before);
        if (Nearest(starts.Where(s => s > wanted), wanted) is { } after) found.Add(after);
        foreach (var day in DaysAround(wanted.Date, now.InZone(rules.Zone).Date, Availability.LastDay(rules, now)))
        {
            if (found.Count == Most) break;
            if (Nearest(Starts(rules, busy, TimeWish.Any, day, now, avoid), wanted) is { } near) found.Add(near);
        }

        if (found.Count < Most) found.AddRange(starts.Except(found).OrderBy(s => Distance(s, wanted)).Take(Most - found.Count));
        found.Sort();
        return [.. found];
    }

    private static List<LocalDateTime> Starts(
        CalendarRules rules, IBusyTimes busy, TimeWish wish, LocalDate day, Instant now, ImmutableArray<LocalDateTime> avoid)
    {
        var starts = new List<LocalDateTime>();
        if (wish.At is not { } at) FreeStarts.Collect(rules, busy, day, now, starts);
        else if (Availability.Check(rules, busy, day.At(at), now) == Verdict.Free) starts.Add(day.At(at));
        starts.RemoveAll(s => !wish.Wants(s.TimeOfDay) || avoid.Contains(s));
        return starts;
    }

    private static ImmutableArray<LocalDateTime> Spread(List<List<LocalDateTime>> days) => days.Count switch
    {
        0 => [],
        1 => Spread(days[0], Most),
        2 => [.. Spread(days[0], 2), days[1][days[1].Count / 2]],
        _ => [days[0][0], days[1][days[1].Count / 2], days[2][days[2].Count * 3 / 4]],
    };

    private static ImmutableArray<LocalDateTime> Spread(List<LocalDateTime> starts, int count) =>
        starts.Count <= count
            ? [.. starts]
            : [.. Enumerable.Range(0, count).Select(i => starts[i * (starts.Count - 1) / (count - 1)])];

    private static IEnumerable<LocalDate> DaysAround(LocalDate wanted, LocalDate today, LocalDate last)
    {
        var from = LocalDate.Max(today, LocalDate.Min(wanted, last));
        for (var i = 0; i <= DaysNearby && from.PlusDays(i) <= last; i++)
            if (from.PlusDays(i) != wanted) yield return from.PlusDays(i);
        for (var i = 1; i <= DaysNearby && from.PlusDays(-i) >= today; i++)
            yield return from.PlusDays(-i);
    }

    // By the time of day: what matters on another day is that it is about the same hour.
    private static LocalDateTime? Nearest(IEnumerable<LocalDateTime> starts, LocalDateTime wanted)
    {
        LocalDateTime? best = null;
        foreach (var start in starts)
            if (best is not { } b || Distance(start, wanted) < Distance(b, wanted)) best = start;
        return best;
    }

    private static long Distance(LocalDateTime start, LocalDateTime wanted) =>
        Math.Abs(start.TimeOfDay.TickOfDay - wanted.TimeOfDay.TickOfDay);
}
