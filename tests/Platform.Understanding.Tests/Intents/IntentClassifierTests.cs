using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Intents;

public sealed class IntentClassifierTests
{
    [Theory]
    [InlineData("I'd like to book a massage tomorrow at 5", "booking")]
    [InlineData("please cancel my appointment", "booking")]
    [InlineData("do you take credit cards?", "faq")]
    [InlineData("what are your opening hours", "faq")]
    [InlineData("your receptionist was rude and I want my money back", "complaint")]
    [InlineData("let me talk to a human", "escalation")]
    [InlineData("tell me a joke", "other")]
    [InlineData("hello", "other")]
    public void Intent_is_told_with_confidence(string text, string intent)
    {
        var reading = Reads.En(text).Intent;

        reading.Name.ShouldBe(intent);
        reading.Confidence.ShouldBeInRange(0.5, 1);
    }
}
