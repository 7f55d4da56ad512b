using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Agencies;

namespace Platform.Core.Scheduling;

/// <summary>Answers one question to a calendar, and grants in its memory what it says is granted.</summary>
public static class CalendarDesk
{
    public static readonly Duration HoldFor = Duration.FromMinutes(5);

    /// <summary>Who waited for a time may be away when it becomes free: it is theirs for longer.</summary>
    public static readonly Duration WaitedHoldFor = Duration.FromMinutes(30);

    /// <summary>Unproven people together hold at most this part of a day's open hours (one hold is always possible).</summary>
    private const int UnprovenShare = 5;

    /// <param name="clock">The real clock, by which holds lapse.</param>
    public static CalendarAnswer Answer(CalendarQuery query, ClientConfig config, CalendarBook book, Instant clock)
    {
        var rules = CalendarRules.For(config, config.FindService(query.Service) ?? throw new ArgumentException("The service is not in the pinned config.", nameof(query)));
        var busy = book.Seen(query.Session, query.Reservation, query.Moving, clock);
        if (query.Wish.Exact() is not { } wanted) return Choose(query, rules, busy);
        var verdict = Availability.Check(rules, busy, wanted, query.Now);
        if (verdict != Verdict.Free) return new() { Verdict = verdict, Offers = Offers.Near(rules, busy, wanted, query.Now, query.Avoid) };
        return new() { Verdict = Verdict.Free, HeldUntil = Grant(query, rules, book, wanted, clock) };
    }

    private static CalendarAnswer Choose(CalendarQuery query, CalendarRules rules, IBusyTimes busy)
    {
        var offers = Offers.Within(rules, busy, query.Wish, query.Now, query.Avoid);
        return offers.IsEmpty
            ? new() { Verdict = Verdict.NothingFree, Offers = Elsewhere(query, rules, busy) }
            : new() { Verdict = Verdict.Choose, Offers = offers };
    }

    // First the same days at another hour, then the same hour on other days, then anything; whoever wants it later than that day has room for, the days after it.
    private static ImmutableArray<LocalDateTime> Elsewhere(CalendarQuery query, CalendarRules rules, IBusyTimes busy)
    {
        var later = query.Wish with { Last = null };
        var after = query.Wish is { Relative: true, From: not null, Last: { } last } ? later.AnyTime() with { First = last.PlusDays(1) } : query.Wish.AnyTime();
        foreach (var wider in (ReadOnlySpan<TimeWish>)[after, query.Wish.AnyTime(), later, later.AnyTime(), TimeWish.Any])
        {
            var offers = Offers.Within(rules, busy, wider, query.Now, query.Avoid);
            if (!offers.IsEmpty) return offers;
        }

        return [];
    }

    private static Instant? Grant(CalendarQuery query, CalendarRules rules, CalendarBook book, LocalDateTime wanted, Instant clock)
    {
        if (query.Ask == CalendarAsk.Look || query.Reservation is not { } id) return null;
        var slot = rules.SlotAt(query.Calendar, Availability.Resolve(rules.Zone, wanted)!.Value);
        if (query.Ask == CalendarAsk.Hold && !MayHold(query, rules, book, wanted.Date, slot, clock)) return null;
        var lapses = query.Ask == CalendarAsk.Hold ? clock + (query.Waited ? WaitedHoldFor : HoldFor) : (Instant?)null;
        book.Grant(id, slot, lapses, query.Session, query.Proven, clock);
        return lapses;
    }

    private static bool MayHold(CalendarQuery query, CalendarRules rules, CalendarBook book, LocalDate day, Slot slot, Instant clock)
    {
        // A booking that is being moved stands in the table: a hold over it would be refused there.
        if (query.Moving is not null && !book.Seen(query.Session, query.Reservation, null, clock).IsFree(slot.Start, slot.BlockedUntil)) return false;
        if (query.Proven) return true;
        var (from, until) = (rules.Zone.AtStartOfDay(day).ToInstant(), rules.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
        var held = book.HeldUnproven(from, until, query.Session, clock);
        return held == Duration.Zero || (held + (slot.BlockedUntil - slot.Start)) * UnprovenShare <= OpenTime(rules, day);
    }

    private static Duration OpenTime(CalendarRules rules, LocalDate day) =>
        rules.Hours.On(day).Aggregate(Duration.Zero, (sum, i) => sum + Duration.FromTicks(i.To.TickOfDay - i.From.TickOfDay));
}
