using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Platform.Core.Knowledge;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Knowledge;

public sealed class PassagesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 1, 0, 0);

    private static readonly Gen<string> Word = Gen.Char["abcdefghijklmnopqrstuvwxyzñé"].Array[1, 12].Select(letters => new string(letters));

    private static readonly Gen<string> Sentence = Gen.Select(Word.Array[1, 40], Gen.Char[".!"], (words, end) => $"{char.ToUpperInvariant(words[0][0])}{string.Join(' ', words)[1..]}{end}");

    private static readonly Gen<string> Prose = Sentence.Array[1, 30].Array[1, 8].Select(paragraphs => string.Join("\n\n", paragraphs.Select(sentences => string.Join(' ', sentences))));

    [Fact]
    public void Passages_are_whole_sentences_in_order_and_none_is_lost() => Prose.Sample(text =>
    {
        var passages = Of(new DocumentSection("About us", text));

        string.Join(' ', passages.SelectMany(passage => Sentences.Of(passage.Text))).ShouldBe(string.Join(' ', Sentences.Of(text)));
        passages.Select(passage => passage.Ordinal).ShouldBe(Enumerable.Range(0, passages.Length));
    }, iter: 300);

    [Fact]
    public void Passages_have_about_the_words_they_are_meant_to_have() => Prose.Sample(text =>
    {
        foreach (var passage in Of(new DocumentSection("About us", text)))
            WordReader.Read(passage.Text).Count.ShouldBeLessThanOrEqualTo(2 * Passages.Words);
    }, iter: 300);

    [Fact]
    public void Anything_is_cut_without_an_exception_into_what_a_store_takes() => Gen.String[0, 5000].Sample(text =>
    {
        foreach (var passage in Passages.Of("d", new(text, [new(text, text), new("", text)]), Now))
        {
            passage.Text.Length.ShouldBeLessThan(100_000);
            (passage.Text + passage.Heading + passage.Title).ShouldNotContain('\0');
            (passage.Text + passage.Heading + passage.Title).EnumerateRunes().ShouldNotContain(new System.Text.Rune(0));
            passage.Heading.Length.ShouldBeLessThanOrEqualTo(300);
            passage.Text.ShouldNotBeNullOrWhiteSpace();
        }
    }, iter: 2000);

    [Fact]
    public void Question_with_its_answer_stays_whole_under_the_question()
    {
        var answer = string.Join(' ', Enumerable.Repeat("The answer goes on for quite a while.", 40));

        var passages = Of(new DocumentSection("FAQ", $"Q: Can I bring a dog?\nA: Yes, on a lead.\n\nDo you have parking?\n{answer}"));

        passages.Select(passage => (passage.Heading, passage.Text)).ShouldBe([("Can I bring a dog?", "Yes, on a lead."), ("Do you have parking?", answer)]);
    }

    [Fact]
    public void Spanish_questions_are_questions_too()
    {
        var passages = Of(new DocumentSection("", "¿Hay aparcamiento?\nSí, detrás de la casa.\n\n¿Puedo pagar con tarjeta?\n\nSí, con Visa."));

        passages.Select(passage => (passage.Heading, passage.Text)).ShouldBe([("¿Hay aparcamiento?", "Sí, detrás de la casa."), ("¿Puedo pagar con tarjeta?", "Sí, con Visa.")]);
    }

    [Fact]
    public void Sections_are_never_mixed() =>
        Of(new DocumentSection("Parking", "Behind the house."), new DocumentSection("Pets", "Welcome."))
            .Select(passage => (passage.Heading, passage.Text)).ShouldBe([("Parking", "Behind the house."), ("Pets", "Welcome.")]);

    [Fact]
    public void Lines_of_a_list_stay_lines_and_wrapped_lines_are_one_sentence()
    {
        Of(new DocumentSection("Prices", "- Massage: 60 euros\n- Facial: 45 euros")).Single().Text.ShouldBe("- Massage: 60 euros\n- Facial: 45 euros");
        Sentences.Of("We are open every\nday of the week.").ShouldBe(["We are open every\nday of the week."]);
    }

    [Fact]
    public void What_goes_on_without_an_end_is_cut_between_words_and_never_inside_a_pair()
    {
        var passages = Of(new DocumentSection("", string.Join(' ', Enumerable.Repeat("word", 5000))), new DocumentSection("", string.Concat(Enumerable.Repeat("😀", 5000))));

        passages.Length.ShouldBeGreaterThan(5);
        passages.ShouldAllBe(passage => passage.Text.Length <= 4500 && !passage.Text.Contains('\uFFFD'));
    }

    [Theory]
    [InlineData("Signs", "!", 10_000)]
    [InlineData("Signs", "Aaaaaaaaaaaaaa.", 10_000)]
    [InlineData("What is it?", "Aaaaaaaaaaaaaa.", 390)]
    public void Passage_has_its_bound_whatever_its_words_are(string heading, string paragraph, int times)
    {
        var passages = Of(new DocumentSection(heading, string.Join("\n\n", Enumerable.Repeat(paragraph, times))));

        passages.Length.ShouldBeGreaterThan(1);
        passages.ShouldAllBe(passage => passage.Text.Length <= 4000);
    }

    [Fact]
    public void Letter_before_a_point_is_an_answers_sign_only_under_a_question()
    {
        Of(new DocumentSection("Options", "A. The short way.")).Single().Text.ShouldBe("A. The short way.");
        Of(new DocumentSection("Which way?", "A. The short way.")).Single().Text.ShouldBe("The short way.");
    }

    [Theory]
    [InlineData("\"')]")]
    [InlineData("Well. ) ” »")]
    public void Signs_without_words_are_cut_like_any_text(string text) => Of(new DocumentSection("Odd", $"{text}\n\n{text}")).ShouldNotBeEmpty();

    [Theory]
    [InlineData("Dr. Ruiz is in. Ask for Mr. Bell.", 2)]
    [InlineData("It costs 10.50 euros. Not more!", 2)]
    [InlineData("La Dra. Ruiz atiende a niños. ¿Desde qué edad? Desde los 3 años.", 3)]
    [InlineData("Really?! He said so... Then he left.", 3)]
    [InlineData("Wait… what? He said \"No.\" Then he left.", 3)]
    public void Sentences_end_where_they_end(string text, int sentences) => Sentences.Of(text).Length.ShouldBe(sentences);

    /// <summary>Whoever writes them: of a square of these nobody lives to see the end.</summary>
    [Theory]
    [InlineData(".")]
    [InlineData("?\"")]
    [InlineData(". ")]
    [InlineData("a")]
    [InlineData("...a")]
    public async Task Four_million_characters_are_cut_in_time_that_grows_with_them(string again)
    {
        var text = string.Concat(Enumerable.Repeat(again, 4_000_000 / again.Length));

        var passages = await Task.Run(() => Of(new DocumentSection("", text))).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        passages.ShouldNotBeEmpty();
    }

    [Fact]
    public void Cutting_ends_when_nobody_waits_for_it_any_more() =>
        Should.Throw<OperationCanceledException>(() => Passages.Of("d", new("Title", [new("", "One. Two.")]), Now, new CancellationToken(canceled: true)));

    private static ImmutableArray<Passage> Of(params ImmutableArray<DocumentSection> sections) => Passages.Of("d", new("Title", sections), Now);
}
