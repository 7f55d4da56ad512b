using NodaTime;
using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Dates;

/// <summary>Days said twice, and days of which any would do. Today is Tuesday 24 November 2026.</summary>
public sealed class DisagreementTests
{
    [Theory]
    [InlineData("Friday 28 November at 11", 28, 27)]
    [InlineData("tomorrow, Thursday", 26, 25)]
    [InlineData("Saturday 28 November", 28, null)]
    [InlineData("tomorrow, Wednesday", 25, null)]
    [InlineData("Friday at 11", 27, null)]
    [InlineData("the day after tomorrow", 26, null)]
    public void Day_said_twice_and_differently_has_both(string text, int day, int? other)
    {
        var read = Reads.En(text).DateTimes.ShouldHaveSingleItem();
        read.Date.ShouldBe(new LocalDate(2026, 11, day));
        read.OtherDate.ShouldBe(other is { } o ? new LocalDate(2026, 11, o) : null);
    }

    [Theory]
    [InlineData("Tuesday or Thursday afternoon", 2)]
    [InlineData("tomorrow at 10 or 11", 2)]
    [InlineData("Monday morning, or Wednesday", 2)]
    [InlineData("Monday, Tuesday", 0)]
    [InlineData("Monday and Tuesday", 0)]
    public void Alternatives_are_marked(string text, int parts)
    {
        var read = Reads.En(text, Asked.Date | Asked.Time).DateTimes;
        read.Count(r => r.Alternative).ShouldBe(Math.Max(0, parts - 1));
    }

    [Fact]
    public void Earlier_than_offers_is_earlier_than_the_first_and_later_than_the_last()
    {
        var context = Reads.Context with { Asked = Asked.Time | Asked.Choice, Offered = [new(2026, 11, 27, 12, 0), new(2026, 11, 27, 16, 0)] };
        Reads.With("an hour later", context).DateTimes.ShouldHaveSingleItem().Time.ShouldBe(new LocalTime(17, 0));
        Reads.With("an hour earlier", context).DateTimes.ShouldHaveSingleItem().Time.ShouldBe(new LocalTime(11, 0));
        Reads.With("the next day", context).DateTimes.ShouldHaveSingleItem().Date.ShouldBe(new LocalDate(2026, 11, 28));
    }
}
