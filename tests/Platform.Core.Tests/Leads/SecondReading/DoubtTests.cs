using NodaTime;
using Platform.Core.Leads;
using Platform.Core.Leads.SecondReading;
using Platform.Testing.Leads;
using Platform.Testing.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Leads.SecondReading;

public sealed class DoubtTests
{
    private readonly TestConversation conversation = new(TestClients.Spa(), new global::Platform.Understanding.TextReader(), Instant.FromUtc(2026, 11, 24, 9, 0));
    private bool doubted;

    public DoubtTests() => conversation.Model = (_, _, plan) =>
    {
        doubted = Doubt.Of(plan);
        return null;
    };

    [Theory]
    [InlineData("hello")]
    [InlineData("I'd like a massage tomorrow at 11")]
    [InlineData("I'm Ana García, massage tomorrow at 11, 612345678, ana@example.com")]
    [InlineData("how much is a massage?")]
    [InlineData("can I talk to a human please")]
    public void Sure_reading_asks_no_model(string message)
    {
        conversation.Say(message);
        doubted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("my shoulders are killing me after the garden")]
    [InlineData("call me on 612345678 or rather 612345679")]
    [InlineData("a massage for Ana García")]
    public void Doubtful_reading_asks_one(string message)
    {
        conversation.Say(message);
        doubted.ShouldBeTrue();
    }

    [Fact]
    public void What_was_not_understood_is_doubtful_and_a_booking_never_is()
    {
        conversation.Say("I'm Ana García, massage tomorrow at 11, 612345678, ana@example.com");
        conversation.Say("wobble gobble dobble");
        doubted.ShouldBeTrue();
        conversation.Say("yes").Metadata.State.ShouldBe("completed");
        doubted.ShouldBeFalse();
    }
}
