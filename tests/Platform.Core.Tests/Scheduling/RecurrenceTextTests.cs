using Platform.Core.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Scheduling;

public sealed class RecurrenceTextTests
{
    [Theory]
    [InlineData("", "must be a name")]
    [InlineData("BYDAY=MO", "FREQ is missing")]
    [InlineData("FREQ=HOURLY", "FREQ must be")]
    [InlineData("FREQ=DAILY;INTERVAL=0", "INTERVAL must be a number from 1")]
    [InlineData("FREQ=DAILY;INTERVAL=2000000000", "INTERVAL must be a number from 1")]
    [InlineData("FREQ=DAILY;COUNT=1001", "COUNT must be a number from 1 to 1000")]
    [InlineData("FREQ=DAILY;COUNT=3;UNTIL=20261231", "COUNT or UNTIL, not both")]
    [InlineData("FREQ=DAILY;UNTIL=20260230", "UNTIL must be a day")]
    [InlineData("FREQ=DAILY;UNTIL=20261231TX", "UNTIL must be a day")]
    [InlineData("FREQ=DAILY;BYHOUR=9", "BYHOUR is no part of a rule here")]
    [InlineData("FREQ=DAILY;RSCALE=CHINESE", "RSCALE is no part of a rule")]
    [InlineData("FREQ=DAILY;BYMONTH=1;BYMONTH=2", "BYMONTH is there twice")]
    [InlineData("FREQ=DAILY;BYMONTH=13", "BYMONTH must be numbers from 1 to 12")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY must be numbers")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-2147483648", "BYMONTHDAY must be numbers")]
    [InlineData("FREQ=MONTHLY;BYDAY=0MO", "BYDAY must be weekdays")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO=", "BYDAY must be a name, one = and a value")]
    [InlineData("FREQ=DAILY;BYDAY=1MO", "A numbered weekday")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=10;BYDAY=2MO", "A numbered weekday")]
    [InlineData("FREQ=MONTHLY;BYWEEKNO=10", "BYWEEKNO goes with FREQ=YEARLY only")]
    [InlineData("FREQ=WEEKLY;BYYEARDAY=1", "BYYEARDAY goes with FREQ=YEARLY only")]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY does not go with FREQ=WEEKLY")]
    [InlineData("FREQ=WEEKLY;WKST=X", "WKST must be")]
    public void Read_what_is_no_rule_says_why(string text, string problem)
    {
        var (rule, said) = RecurrenceText.Read(text);

        rule.ShouldBeNull();
        said.ShouldContain(problem);
    }

    [Theory]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO", false)]
    [InlineData("byday=mo;freq=weekly;", false)]
    [InlineData("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24,31", false)]
    [InlineData("FREQ=DAILY;UNTIL=20261231T000000Z", false)]
    [InlineData("FREQ=WEEKLY", true)]
    [InlineData("FREQ=MONTHLY", true)]
    [InlineData("FREQ=YEARLY", true)]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=24", true)]
    [InlineData("FREQ=YEARLY;BYWEEKNO=1", true)]
    [InlineData("FREQ=WEEKLY;BYDAY=MO;INTERVAL=2", true)]
    [InlineData("FREQ=WEEKLY;BYDAY=MO;COUNT=2", true)]
    public void Read_rule_knows_whether_it_needs_its_first_day(string text, bool needs) => RecurrenceText.Read(text).Rule!.NeedsStart.ShouldBe(needs);
}
