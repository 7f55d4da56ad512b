using NodaTime;
using Platform.Core.Agencies;
using Platform.Core.Scheduling;
using Platform.Testing.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Scheduling;

public sealed class AvailabilityTests
{
    private static readonly ClientConfig Spa = TestClients.Spa(holidays: "2026-12-25");
    private static readonly CalendarRules Rules = CalendarRules.For(Spa, Spa.Services[0]);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);

    [Theory]
    [InlineData("2026-11-25T11:00", Verdict.Free)]
    [InlineData("2026-11-25T11:07", Verdict.Free)]
    [InlineData("2026-11-25T13:00", Verdict.Free)]
    [InlineData("2026-11-25T13:01", Verdict.OutsideHours)]
    [InlineData("2026-11-25T14:30", Verdict.OutsideHours)]
    [InlineData("2026-11-25T18:00", Verdict.Free)]
    [InlineData("2026-11-25T18:30", Verdict.OutsideHours)]
    [InlineData("2026-11-29T11:00", Verdict.ClosedDay)]
    [InlineData("2026-12-25T11:00", Verdict.ClosedDay)]
    [InlineData("2026-11-24T09:59", Verdict.Past)]
    [InlineData("2026-11-24T10:30", Verdict.TooSoon)]
    [InlineData("2026-11-24T11:00", Verdict.Free)]
    [InlineData("2027-01-22T11:00", Verdict.Free)]
    [InlineData("2027-01-25T11:00", Verdict.TooFar)]
    public void Start_is_judged_by_hours_breaks_holidays_notice_and_horizon(string at, Verdict expected) =>
        Availability.CheckRules(Rules, LocalDateTime.FromDateTime(DateTime.Parse(at)), Now).ShouldBe(expected);

    [Fact]
    public void Time_that_the_clock_skips_does_not_exist_and_one_that_comes_twice_is_the_first()
    {
        var night = Rules with { Hours = AllDay(), MaxDaysAhead = 400 };
        Availability.CheckRules(night, new(2027, 3, 28, 2, 30), Now).ShouldBe(Verdict.ClockGap);
        Availability.Resolve(night.Zone, new(2027, 10, 31, 2, 30)).ShouldBe(Instant.FromUtc(2027, 10, 31, 0, 30));
    }

    [Fact]
    public void Appointment_runs_over_a_midnight_that_is_open_on_both_sides() =>
        Availability.CheckRules(Rules with { Hours = AllDay() }, new(2026, 11, 25, 23, 30), Now).ShouldBe(Verdict.Free);

    [Fact]
    public void Buffer_counts_between_appointments_and_not_at_closing()
    {
        var book = new CalendarBook();
        book.Grant(Guid.NewGuid(), Rules.SlotAt("c", At(11, 0)), null, "other", true, Now);
        var busy = book.Seen("me", null, null, Now);
        Availability.Check(Rules, busy, new(2026, 11, 25, 12, 0), Now).ShouldBe(Verdict.Taken);
        Availability.Check(Rules, busy, new(2026, 11, 25, 12, 10), Now).ShouldBe(Verdict.Free);
        Availability.Check(Rules, busy, new(2026, 11, 25, 10, 0), Now).ShouldBe(Verdict.Taken);
        Availability.Check(Rules, busy, new(2026, 11, 25, 18, 0), Now).ShouldBe(Verdict.Free);
    }

    [Fact]
    public void Unproven_people_hold_a_fifth_of_a_day_and_the_next_is_free_but_not_held()
    {
        var config = TestClients.Spa();
        var book = new CalendarBook();
        CalendarAnswer Hold(string session, int hour) => CalendarDesk.Answer(
            new() { Ask = CalendarAsk.Hold, Calendar = "cal_spa", Service = "Massage 60m", ConfigVersion = 1, Wish = TimeWish.Exactly(new(2026, 11, 25, hour, 0)), Now = Now, Session = session, Reservation = Guid.NewGuid() }, config, book, Now);

        Hold("one", 10).HeldUntil.ShouldNotBeNull();
        var second = Hold("two", 12);
        second.Verdict.ShouldBe(Verdict.Free);
        second.HeldUntil.ShouldBeNull();
    }

    private static Instant At(int hour, int minute) => Rules.Zone.AtStrictly(new(2026, 11, 25, hour, minute)).ToInstant();

    private static OpeningHours AllDay() => new([.. Enumerable.Repeat<System.Collections.Immutable.ImmutableArray<OpenInterval>>([new(LocalTime.Midnight, OpenInterval.EndOfDay)], 7)], []);
}
