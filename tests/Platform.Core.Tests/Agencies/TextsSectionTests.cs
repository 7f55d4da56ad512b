using Platform.Core.Agencies;
using Platform.Core.Agencies.Reading;
using Platform.Core.Leads.Words;
using Platform.Testing.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Agencies;

/// <summary>A client's own words: read, and refused with what is allowed.</summary>
public sealed class TextsSectionTests
{
    [Fact]
    public void A_text_replaces_ours_and_the_rest_stays()
    {
        var texts = Read("""
            texts:
              en:
                ask_when: When shall we see you?
                booked: ["Done! {service}, {when}, {reference}.", "All yours: {when}, {service}. Reference {reference}, {name}."]
            """).Config!.Texts;
        Say(texts, "en-GB", "ask_when").ShouldBe("When shall we see you?");
        Say(texts, "en", "booked", 1).ShouldStartWith("All yours");
        Say(texts, "en", "ask_name").ShouldBe(Say(ClientTexts.BuiltIn, "en", "ask_name"));
        Say(texts, "es", "ask_when").ShouldBe(Say(ClientTexts.BuiltIn, "es", "ask_when"));
    }

    [Fact]
    public void A_text_is_said_on_the_phone_too_unless_it_has_a_phone_form()
    {
        var texts = Read("""
            texts:
              en:
                greeting_assistant: Welcome to {business}, I'm Sol, the assistant.
                phone_invalid: That number is too short.
                phone_invalid.phone: That number sounds too short.
            """).Config!.Texts;
        texts.For("en").Text("greeting_assistant", true, 0, [("business", "SPA")]).ShouldBe("Welcome to SPA, I'm Sol, the assistant.");
        texts.For("en").Text("phone_invalid", true, 0, []).ShouldBe("That number sounds too short.");
        texts.For("en").Text("phone_invalid", false, 0, []).ShouldBe("That number is too short.");
    }

    [Theory]
    [InlineData("  fr: { bye: Au revoir }", 2, 3, "Unknown key fr. Languages are en, es.")]
    [InlineData("  en: { ask_nam: Your name? }", 2, 9, "Did you mean ask_name?")]
    [InlineData("  en: { ask_service: \"Which, {service}?\" }", 2, 22, "Unknown place {service}. Did you mean services?", "One of: {business}, {services}.")]
    [InlineData("  en: { ask_service: \"Which one?\" }", 2, 22, "It must say {services} too.")]
    [InlineData("  en: { booked: [\"Done {service} {when} {reference}\", \"Done, {name}\"] }", 2, 55, "It must say {reference}, {service}, {when} too.")]
    [InlineData("  en: { ask_name: \"Your {name\" }", 2, 19, "A brace stands alone")]
    [InlineData("  en: { ask_name: [] }", 2, 19, "at least one text")]
    [InlineData("  en: { ask_name: \"\" }", 2, 19, "must not be empty")]
    [InlineData("  en: Hello", 2, 7, "must be a map of keys")]
    public void What_is_wrong_is_refused_with_what_is_allowed(string texts, int line, int column, params string[] says)
    {
        var reading = Read("texts:\n" + texts);
        reading.Config.ShouldBeNull();
        var error = reading.Errors.Single();
        (error.Line - Above, error.Column).ShouldBe((line, column));
        foreach (var said in says) error.Message.ShouldContain(said);
    }

    [Fact]
    public void Every_one_of_our_own_texts_would_be_taken()
    {
        foreach (var ours in TextFiles.All)
            foreach (var key in ours.Sentences.Keys)
                TextPlaces.Of(key, ours.Language).ShouldNotBeNull(key);
    }

    [Fact]
    public void The_operations_guide_names_every_key()
    {
        var guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "operations.md"));
        TextFiles.All.SelectMany(t => t.Sentences.Keys).Where(k => !k.EndsWith(LeadTexts.Phone, StringComparison.Ordinal)).Distinct().Where(k => !guide.Contains($"`{k}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static ConfigReading Read(string texts) => ConfigText.Read(ExampleConfigs.SpaDelSol.TrimEnd() + "\n" + texts);

    private static int Above => ExampleConfigs.SpaDelSol.TrimEnd().Count(c => c == '\n') + 1;

    private static string Say(ClientTexts texts, string locale, string key, int variant = 0) =>
        texts.For(locale).Text(key, false, variant, [("service", "Massage"), ("when", "today"), ("reference", "R1"), ("name", "Ana"), ("business", "SPA")]);
}
