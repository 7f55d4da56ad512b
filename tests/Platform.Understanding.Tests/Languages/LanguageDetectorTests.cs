using System.Collections.Immutable;
using System.Diagnostics;
using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Languages;

public sealed class LanguageDetectorTests
{
    private static readonly ImmutableArray<string> Served = ["en", "es"];
    private static readonly ImmutableArray<ServiceName> Services = [new("Masaje relajante", ["masaje de espalda"]), new("Facial", [])];
    private readonly TextReader reader = new();

    [Theory]
    [InlineData("Quiero una cita para mañana por la tarde")]
    [InlineData("¿cuánto cuesta?")]
    [InlineData("no, mejor a las cinco")]
    [InlineData("sí, por favor")]
    [InlineData("me llamo Will Smith")]
    [InlineData("buenos días, quería pedir hora")]
    [InlineData("puedo hablar con una persona")]
    [InlineData("el jueves que viene a las 11")]
    public void Spanish_is_told(string text) => Language(text).Locale.ShouldBe("es");

    [Theory]
    [InlineData("I'd like an appointment tomorrow afternoon")]
    [InlineData("how much is it?")]
    [InlineData("no, make it five o'clock")]
    [InlineData("yes please")]
    [InlineData("my name is Juan Carlos de la Torre")]
    [InlineData("can I talk to a person")]
    [InlineData("the masaje relajante please, on Friday")]
    public void English_is_told(string text) => Language(text).Locale.ShouldBe("en");

    [Theory]
    [InlineData("Juan Carlos de la Torre")]
    [InlineData("María del Mar López")]
    [InlineData("Will Smith")]
    [InlineData("masaje relajante")]
    [InlineData("612 345 678")]
    [InlineData("quiero.una.cita@casa-de-los-masajes.es")]
    [InlineData("www.mi-casa.es/con/una/mesa")]
    [InlineData("no")]
    [InlineData("asdf qwer")]
    [InlineData("")]
    public void Names_addresses_and_the_services_own_words_tell_nothing(string text) => Language(text).Points.ShouldBe(0);

    [Theory]
    [InlineData("hola", "es")]
    [InlineData("gracias!", "es")]
    [InlineData("Hello", "en")]
    [InlineData("ok thanks", "en")]
    public void Courtesy_is_counted_apart_because_it_is_borrowed(string text, string language)
    {
        var reading = Language(text);
        reading.Locale.ShouldBe(language);
        reading.Points.ShouldBe(0);
        reading.Greetings.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_mixed_message_tells_of_the_language_that_holds_it_together()
    {
        Language("quiero un appointment para mañana").Locale.ShouldBe("es");
        Language("can I have the cita on lunes please").Locale.ShouldBe("en");
    }

    [Fact]
    public void Of_one_language_nothing_else_is_told() => reader.Language("quiero una cita", ["en-GB"], Services).Points.ShouldBe(0);

    [Fact]
    public void Hostile_text_takes_no_time()
    {
        var watch = Stopwatch.StartNew();
        foreach (var text in (string[])[new string('a', 4000), string.Concat(Enumerable.Repeat("a ", 2000)), string.Concat(Enumerable.Repeat("¿?-", 1333)), new string('\uD800', 4000), string.Concat(Enumerable.Repeat("el-la,", 600))])
            Language(text);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private LanguageReading Language(string text) => reader.Language(text, Served, Services);
}
