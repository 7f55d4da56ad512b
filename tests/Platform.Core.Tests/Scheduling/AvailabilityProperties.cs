using CsCheck;
using NodaTime;
using Platform.Core.Scheduling;
using Platform.Testing.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Scheduling;

public sealed class AvailabilityProperties
{
    private static readonly CalendarRules Rules = CalendarRules.For(TestClients.Spa(), TestClients.Spa().Services[0]);

    private static readonly Gen<Instant> Now = Gen.Int[0, 365 * 24 * 60].Select(m => Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(m));

    private static readonly Gen<(int Day, int Minute, int Length)[]> Bookings = Gen.Select(Gen.Int[0, 14], Gen.Int[0, 1439], Gen.Int[10, 180]).Array[0, 60];

    private static readonly Gen<TimeWish> Wish = Gen.Select(Gen.Int[-2, 70], Gen.Int[0, 5], Gen.Int[0, 47], Gen.Int[0, 4], (day, days, half, kind) => (Day: day, Days: days, At: LocalTime.FromMinutesSinceMidnight(30 * half), Kind: kind))
        .Select(w => w.Kind switch
        {
            0 => TimeWish.Any with { Soonest = true },
            1 => new TimeWish { From = w.At },
            2 => new TimeWish { Until = w.At },
            _ => TimeWish.Any,
        } with { First = Day(w.Day), Last = Day(w.Day + w.Days) });

    [Fact]
    public void Offers_within_a_wish_are_free_wanted_distinct_and_in_order() =>
        Gen.Select(Now, Bookings, Wish).Sample((now, bookings, wish) =>
        {
            var busy = Busy(now, bookings);
            var shifted = Shift(wish, now);
            var offers = Offers.Within(Rules, busy, shifted, now, []);
            offers.Length.ShouldBeLessThanOrEqualTo(Offers.Most);
            offers.ShouldAllBe(o => Availability.Check(Rules, busy, o, now) == Verdict.Free && shifted.Wants(o.Date) && shifted.Wants(o.TimeOfDay));
            offers.Distinct().Order().ShouldBe(offers);
        }, iter: 300);

    [Fact]
    public void Offers_of_two_wishes_come_from_both_where_both_have_room() =>
        Gen.Select(Now, Bookings, Wish, Wish).Sample((now, bookings, one, other) =>
        {
            var busy = Busy(now, bookings);
            TimeWish[] wishes = [Shift(one, now), Shift(other, now)];
            var offers = Offers.Within(Rules, busy, wishes[0] with { Or = wishes[1] }, now, []);
            offers.Length.ShouldBeLessThanOrEqualTo(Offers.Most);
            offers.ShouldAllBe(o => Availability.Check(Rules, busy, o, now) == Verdict.Free && wishes.Any(w => w.Wants(o.Date) && w.Wants(o.TimeOfDay)));
            foreach (var wish in wishes.Where(w => !Offers.Within(Rules, busy, w, now, []).IsEmpty)) offers.ShouldContain(o => wish.Wants(o.Date) && wish.Wants(o.TimeOfDay));
            offers.Distinct().Order().ShouldBe(offers);
        }, iter: 300);

    [Fact]
    public void Offers_near_a_time_are_free_and_never_the_time_itself() =>
        Gen.Select(Now, Bookings, Gen.Int[0, 70], Gen.Int[0, 1439]).Sample((now, bookings, day, minute) =>
        {
            var busy = Busy(now, bookings);
            var wanted = now.InZone(Rules.Zone).Date.PlusDays(day).At(LocalTime.FromMinutesSinceMidnight(minute));
            if (Availability.Check(Rules, busy, wanted, now) == Verdict.Free) return;
            var offers = Offers.Near(Rules, busy, wanted, now, []);
            offers.ShouldAllBe(o => Availability.Check(Rules, busy, o, now) == Verdict.Free && o != wanted);
            offers.Distinct().Order().ShouldBe(offers);
        }, iter: 300);

    [Fact]
    public void Free_time_lies_in_the_hours_and_meets_nothing_that_stands() =>
        Gen.Select(Now, Bookings, Gen.Int[0, 70], Gen.Int[0, 1439]).Sample((now, bookings, day, minute) =>
        {
            var at = now.InZone(Rules.Zone).Date.PlusDays(day).At(LocalTime.FromMinutesSinceMidnight(minute));
            if (Availability.Check(Rules, Busy(now, bookings), at, now) != Verdict.Free) return;
            var end = at.Plus(Period.FromMinutes(60));
            Rules.Hours.On(at.Date).ShouldContain(i => at.TimeOfDay >= i.From && end.TimeOfDay <= i.To && end.Date == at.Date);
            Rules.Zone.AtStrictly(at).ToInstant().ShouldBeGreaterThanOrEqualTo(now + Rules.MinNotice);
        }, iter: 3000);

    private static LocalDate Day(int day) => new LocalDate(2026, 1, 1).PlusDays(day);

    private static TimeWish Shift(TimeWish wish, Instant now)
    {
        var days = Period.DaysBetween(Day(0), now.InZone(Rules.Zone).Date);
        return wish with { First = wish.First?.PlusDays(days), Last = wish.Last?.PlusDays(days) };
    }

    private static IBusyTimes Busy(Instant now, (int Day, int Minute, int Length)[] bookings)
    {
        var book = new CalendarBook();
        foreach (var (day, minute, length) in bookings)
        {
            var start = now.InZone(Rules.Zone).Date.PlusDays(day).AtStartOfDayInZone(Rules.Zone).ToInstant() + Duration.FromMinutes(minute);
            if (book.Seen("", null, null, now).IsFree(start, start + Duration.FromMinutes(length)))
                book.Grant(Guid.NewGuid(), new("c", start, start, start + Duration.FromMinutes(length)), null, "other", true, now);
        }

        return book.Seen("me", null, null, now);
    }
}
