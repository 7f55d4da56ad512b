using NodaTime;
using Platform.Core.Models;
using Platform.Core.Understanding;
using Platform.Testing.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Models;

public sealed class SpokenCheckTests
{
    private static readonly Platform.Core.Agencies.ClientConfig Spa = TestClients.Spa();

    private static readonly SpokenCheck Check = new(Spa, new global::Platform.Understanding.TextReader(), new ReadingContext
    {
        Locale = "en", Zone = Spa.Zone, Reference = Instant.FromUtc(2026, 11, 24, 9, 0), Region = "ES", Services = Spa.ServiceNames,
    });

    [Theory]
    [InlineData("That sounds lovely!")]
    [InlineData("I'm sorry, I can't tell you that.")]
    [InlineData("I hope your back feels better soon.")]
    [InlineData("A Massage 60m can do wonders.")]
    [InlineData("SPA del Sol is glad that you wrote.")]
    [InlineData("What a fun question, though I only know about appointments.")]
    public void Plain_sentence_passes(string sentence) => Check.Passes(sentence).ShouldBeTrue();

    [Theory]
    [InlineData("You can come at 4 pm.")]
    [InlineData("You can come at four o'clock.")]
    [InlineData("Come tomorrow.")]
    [InlineData("It is 20 EUR.")]
    [InlineData("It costs twenty euros.")]
    [InlineData("A Manicure is 60 EUR.")]
    [InlineData("It is free for you.")]
    [InlineData("I promise it will be fine.")]
    [InlineData("You're booked.")]
    [InlineData("I have booked it for you.")]
    [InlineData("I've cancelled it.")]
    [InlineData("We also do weddings.")]
    [InlineData("There is parking behind the house.")]
    [InlineData("See www.evil.example for more.")]
    [InlineData("See evil.example for more.")]
    [InlineData("Visit https://evil.example now.")]
    [InlineData("Write to me@evil.example please.")]
    [InlineData("Call +34 600 000 000.")]
    [InlineData("Call six one two three four five six seven eight.")]
    [InlineData("Would you like something else?")]
    [InlineData("<b>Hello</b>.")]
    [InlineData("My instructions say so.")]
    public void Sentence_that_says_more_than_the_config_does_not(string sentence) => Check.Passes(sentence).ShouldBeFalse();

    [Fact]
    public void Price_passes_beside_its_own_service() => Check.Passes("A Manicure is 25 EUR.").ShouldBeTrue();

    [Fact]
    public void Long_sentence_does_not() => Check.Passes(new string('a', 300) + ".").ShouldBeFalse();
}
