using System.Collections.Immutable;
using Platform.Core.Leads.Words;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Leads.Words;

public sealed class TextFilesTests
{
    private static readonly LeadTexts English = TextFiles.For("en");

    public static TheoryData<string> Languages => [.. TextFiles.All.Select(t => t.Language)];

    [Fact]
    public void English_and_Spanish_are_there() => TextFiles.All.Select(t => t.Language).ShouldBe(["en", "es"]);

    [Theory, MemberData(nameof(Languages))]
    public void Every_language_says_everything(string language)
    {
        var texts = TextFiles.For(language);
        Keys(texts.Sentences.Keys).ShouldBe(Keys(English.Sentences.Keys));
        Keys(texts.Forms.Keys.Where(k => !k.StartsWith("clock_", StringComparison.Ordinal))).ShouldBe(Keys(English.Forms.Keys.Where(k => !k.StartsWith("clock_", StringComparison.Ordinal))));
    }

    [Theory, MemberData(nameof(Languages))]
    public void No_language_asks_for_a_place_that_English_does_not_fill(string language)
    {
        foreach (var (key, variants) in TextFiles.For(language).Sentences)
            variants.SelectMany(v => v.Places).Except(Places(key)).ShouldBeEmpty(key);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Lists_are_as_long_as_what_they_name(string language)
    {
        var texts = TextFiles.For(language);
        (string List, int Length)[] lists = [("weekday", 7), ("weekday_alone", 7), ("weekday_short", 7), ("month", 12), ("month_short", 12), ("nth", 31), ("hour", 24), ("half", 24), ("minute", 60), ("digit", 10)];
        foreach (var (list, length) in lists) texts.Words(list).Length.ShouldBe(length, list);
    }

    [Theory]
    [InlineData("es-MX", "es")]
    [InlineData("ES", "es")]
    [InlineData("en-GB", "en")]
    [InlineData("fr", "en")]
    [InlineData("", "en")]
    public void Language_of_a_tag_is_taken_and_English_where_there_is_none(string locale, string language) => TextFiles.For(locale).Language.ShouldBe(language);

    private static ImmutableArray<string> Places(string key) =>
        [.. new[] { key, key + LeadTexts.Phone, key.Replace(LeadTexts.Phone, "", StringComparison.Ordinal) }.Where(English.Sentences.ContainsKey).SelectMany(k => English.Sentences[k]).SelectMany(v => v.Places)];

    // a phone form is a language's own choice where there is another form
    private static IEnumerable<string> Keys(IEnumerable<string> keys) => keys.Select(k => k.Replace(LeadTexts.Phone, "", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);
}
