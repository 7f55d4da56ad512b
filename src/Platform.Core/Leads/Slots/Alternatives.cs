using System.Collections.Immutable;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Slots;

/// <summary>"Tuesday or Thursday afternoon", "at 10 or 11 on Friday": several wishes, of which any would do.</summary>
internal static class Alternatives
{
    private const int Most = 3;

    /// <param name="one">The wish of the readings between two "or".</param>
    public static TimeWish? Of(ImmutableArray<DateTimeReading> readings, Func<ImmutableArray<DateTimeReading>, TimeWish?> one)
    {
        var wishes = Parts(readings).Select(one).OfType<TimeWish>().Take(Most).ToList();
        for (var i = wishes.Count - 2; i >= 0; i--) wishes[i] = Shared(wishes[i], wishes[i + 1]);
        for (var i = 1; i < wishes.Count; i++) wishes[i] = wishes[i].HasDay() ? wishes[i] : OnDaysOf(wishes[i], wishes[i - 1]);
        return wishes.Count == 0 ? null : wishes.Distinct().Reverse().Aggregate((or, wish) => wish with { Or = or });
    }

    private static List<ImmutableArray<DateTimeReading>> Parts(ImmutableArray<DateTimeReading> readings)
    {
        var parts = new List<ImmutableArray<DateTimeReading>>();
        foreach (var reading in readings)
        {
            if (parts.Count == 0 || reading.Alternative) parts.Add([reading]);
            else parts[^1] = parts[^1].Add(reading);
        }

        return parts;
    }

    // What stands behind the last belongs to those before it that lack it: the afternoon to both days, the day to both hours.
    private static TimeWish Shared(TimeWish wish, TimeWish next) =>
        wish.HasDay() && !wish.HasTime() && next.HasDay() ? wish with { At = next.At, From = next.From, Until = next.Until }
        : wish.HasTime() && !wish.HasDay() ? OnDaysOf(wish, next)
        : wish;

    private static TimeWish OnDaysOf(TimeWish wish, TimeWish other) => wish with { First = other.First, Last = other.Last };
}
