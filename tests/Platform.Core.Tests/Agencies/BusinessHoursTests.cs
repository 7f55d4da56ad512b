using NodaTime;
using Platform.Core.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Agencies;

public sealed class BusinessHoursTests
{
    // a week from Monday 2026-11-23
    [Theory]
    [InlineData("mon_sat: \"10:00-19:00\"", "x x x x x x .")]
    [InlineData("sat_mon: \"10:00-19:00\"", "x . . . . x x")]
    [InlineData("mon_sun: \"10:00-19:00\", wed: closed", "x x . x x x x")]
    [InlineData("wed: closed, mon_sun: \"10:00-19:00\"", "x x . x x x x")]
    [InlineData("mon_tue: \"10:00-19:00\", thu_fri: \"10:00-19:00\"", "x x . x x . .")]
    [InlineData("tue: \"10:00-19:00\", wed: ", ". x . . . . .")]
    [InlineData("mon_fri: \"10:00-19:00\", holidays: [\"2026-11-24\", 2026-11-27]", "x . x x . . .")]
    [InlineData("mon_sun: \"10:00-19:00\", closed: [{ rule: \"FREQ=MONTHLY;BYDAY=4TH,-1SU\" }, { rule: \"FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=24\", name: Fair }]", "x . x . x x .")]
    [InlineData("mon_sun: \"10:00-19:00\", closed: [{ rule: \"FREQ=DAILY;INTERVAL=3\", from: \"2026-11-24\" }]", "x . x x . x x")]
    public void Days_are_open(string hours, string week)
    {
        var read = Read(hours);

        string.Join(' ', Enumerable.Range(0, 7).Select(day => read.On(new LocalDate(2026, 11, 23).PlusDays(day)).IsEmpty ? '.' : 'x')).ShouldBe(week);
    }

    [Theory]
    [InlineData("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", "2000-01-01", "2044-02-29")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=FR;COUNT=1", "2100-12-31", "2104-02-29")]
    [InlineData("FREQ=DAILY", "2100-12-31", "2100-12-31")]
    public void Rule_that_falls_seldom_or_late_is_kept(string rule, string from, string day) =>
        Read($"mon: \"10:00-19:00\", closed: [{{ rule: \"{rule}\", from: \"{from}\" }}]").Rules.Contains(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value).ShouldBeTrue();

    [Fact]
    public void A_rule_says_why_and_closes_nothing_before_its_first_day()
    {
        var rules = Read("mon: \"10:00-19:00\", closed: [{ rule: \"FREQ=MONTHLY;BYDAY=1MO\", from: \"2026-12-01\", name: Staff training }]").Rules;

        rules.Name(new LocalDate(2026, 12, 7)).ShouldBe("Staff training");
        rules.Name(new LocalDate(2026, 12, 14)).ShouldBeNull();
        rules.Contains(new LocalDate(2026, 11, 2)).ShouldBeFalse();
    }

    [Fact]
    public void Breaks_are_lists_put_in_order()
    {
        Read("mon: [\"15:00-19:30\", \"9:00 - 13:00\"]").On(new LocalDate(2026, 11, 23))
            .ShouldBe([new OpenInterval(new(9, 0), new(13, 0)), new OpenInterval(new(15, 0), new(19, 30))]);
    }

    [Fact]
    public void Midnight_ends_a_day()
    {
        Read("mon: \"00:00-24:00\"").On(new LocalDate(2026, 11, 23)).ShouldBe([new OpenInterval(LocalTime.Midnight, OpenInterval.EndOfDay)]);
    }

    private static OpeningHours Read(string hours)
    {
        var reading = ConfigText.With("{ mon_fri: \"10:00-19:00\", sat: \"10:00-14:00\" }", $"{{ {hours} }}");
        reading.Errors.ShouldBeEmpty();
        return reading.Config!.Hours;
    }
}
