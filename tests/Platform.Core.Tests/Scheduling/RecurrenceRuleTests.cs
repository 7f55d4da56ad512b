using NodaTime;
using Platform.Core.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Scheduling;

public sealed class RecurrenceRuleTests
{
    [Theory]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO", "2026-01-05 2026-02-02 2026-03-02")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-01-30 2026-02-27 2026-03-31")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31 2026-02-28 2026-03-31")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-01-12 2026-01-26 2026-02-09")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2028-02-29 2032-02-29 2036-02-29")]
    [InlineData("FREQ=DAILY;COUNT=2", "2026-01-01 2026-01-02")]
    [InlineData("FREQ=DAILY;UNTIL=20260102", "2026-01-01 2026-01-02")]
    public void Between_from_new_year_gives_its_days(string text, string expected) =>
        string.Join(' ', Days(text, new(2026, 1, 1), new(2060, 1, 1)).Take(3).Select(day => $"{day:uuuu-MM-dd}")).ShouldBe(expected);

    /// <summary>Rules that never fall, or only beyond the calendar: the look ends with the days that were asked for.</summary>
    [Theory]
    [InlineData("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO;BYMONTH=2;BYSETPOS=9;COUNT=1000")]
    [InlineData("FREQ=MONTHLY;BYDAY=6MO;COUNT=1000")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;INTERVAL=1000")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=53;BYYEARDAY=100;COUNT=1000")]
    public void Between_of_a_rule_that_never_falls_ends(string text) => Days(text, new(2026, 1, 1), LocalDate.MaxIsoValue).ShouldBeEmpty();

    [Fact]
    public void Between_ends_with_the_calendar() =>
        Days("FREQ=WEEKLY;INTERVAL=1000;BYDAY=MO", new(9990, 1, 1), LocalDate.MaxIsoValue).Count.ShouldBeLessThan(2);

    private static List<LocalDate> Days(string text, LocalDate start, LocalDate last) => [.. RecurrenceText.Read(text).Rule!.Between(start, start, last)];
}
