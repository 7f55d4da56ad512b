using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Dates;

public sealed class DurationTests
{
    [Theory]
    [InlineData("I need a 90 minute massage", "a 90 minute=PT1H30M")]
    [InlineData("for two hours please", "two hours=PT2H")]
    [InlineData("an hour and a half on Friday", "an hour and a half=PT1H30M")]
    [InlineData("half an hour is enough", "half an hour=PT30M")]
    [InlineData("we stay three days", "three days=P3D")]
    [InlineData("a membership for 6 months", "6 months=P6M")]
    [InlineData("for an hour starting at 6", "an hour=PT1H")]
    [InlineData("it will last two hours", "two hours=PT2H")]
    [InlineData("for 3h", "3h=PT3H")]
    [InlineData("a room for 2 nights", "2 nights=P2D")]
    [InlineData("just one night", "one night=P1D")]
    [InlineData("a 3-night stay", "a 3-night=P3D")]
    [InlineData("back for 2w", "2w=P14D")]
    [InlineData("the 90m massage", "90m=PT1H30M")]
    [InlineData("1½ hours would be fine", "1½ hours=PT1H30M")]
    [InlineData("a ½ hour call", "a ½ hour=PT30M")]
    [InlineData("at least 30 minutes", "30 minutes=PT30M")]
    [InlineData("30 minutes later this week", "30 minutes=PT30M")]
    [InlineData("we need it for the whole week", "the whole week=P7D")]
    [InlineData("away all month", "all month=P1M")]
    [InlineData("I'm blocked for the day", "for the day=P1D")]
    [InlineData("offline for the hour", "for the hour=PT1H")]
    [InlineData("a course of two weekends", "two weekends=P4D")]
    [InlineData("I'll be out for all day", "all day=P1D")]
    [InlineData("30-45 minutes", "45 minutes=PT45M")]
    [InlineData("about an hour", "an hour=PT1H")]
    [InlineData("three quarters of an hour", "three quarters of an hour=PT45M")]
    [InlineData("free all day", "")]
    [InlineData("60 an hour", "")]
    [InlineData("for the week of the 9th", "")]
    [InlineData("30 minutes later", "")]
    [InlineData("in 2w", "")]
    [InlineData("the night of the 5th", "")]
    [InlineData("in two hours", "")]
    [InlineData("an hour later", "")]
    [InlineData("3 days ago", "")]
    [InlineData("twice a week", "")]
    [InlineData("tomorrow at 5", "")]
    public void Read_length_that_is_no_distance(string text, string expected) => Lengths(text, "en").ShouldBe(expected);

    [Theory]
    [InlineData("un masaje de 90 minutos", "90 minutos=PT1H30M")]
    [InlineData("necesito dos horas", "dos horas=PT2H")]
    [InlineData("media hora", "media hora=PT30M")]
    [InlineData("una habitación para dos noches", "dos noches=P2D")]
    [InlineData("tres cuartos de hora", "tres cuartos de hora=PT45M")]
    [InlineData("toda la semana", "toda la semana=P7D")]
    [InlineData("1½ horas", "1½ horas=PT1H30M")]
    [InlineData("dentro de media hora", "")]
    public void Read_lo_que_dura(string text, string expected) => Lengths(text, "es").ShouldBe(expected);

    private static string Lengths(string text, string locale) => string.Join(" | ",
        new Platform.Understanding.Dates.DateTimeReader().Read(text, Said.Context with { Locale = locale }).Durations.Select(one => $"{one.Text}={one.Length}"));
}
