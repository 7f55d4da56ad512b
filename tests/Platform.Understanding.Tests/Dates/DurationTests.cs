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
    [InlineData("dentro de media hora", "")]
    public void Read_lo_que_dura(string text, string expected) => Lengths(text, "es").ShouldBe(expected);

    private static string Lengths(string text, string locale) => string.Join(" | ",
        new Platform.Understanding.Dates.DateTimeReader().Read(text, Said.Context with { Locale = locale }).Durations.Select(one => $"{one.Text}={one.Length}"));
}
