using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Knowledge;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Knowledge;

public sealed class ExtractiveAnswerTests
{
    private const double Threshold = 0.55;

    /// <summary>Questions of all businesses together: a rule may miss one, not many.</summary>
    [Fact]
    public void Default_threshold_parts_what_documents_say_from_what_they_do_not()
    {
        var asked = BusinessDocuments.Questions().Select(one => (one.Business, one.Question, one.Holds, Answer: BusinessDocuments.Answer(one.Business, one.Question))).ToList();
        var sure = asked.FindAll(one => one.Answer?.Confidence.Value >= Threshold);
        var wrong = sure.FindAll(one => one.Holds is { } holds && !one.Answer!.Text.Contains(holds, StringComparison.OrdinalIgnoreCase));
        var invented = sure.FindAll(one => one.Holds is null);
        var right = sure.Count - wrong.Count - invented.Count;

        right.ShouldBeGreaterThanOrEqualTo((int)(0.95 * asked.Count(one => one.Holds is not null)));
        wrong.Select(one => one.Question).ShouldBeEmpty();
        invented.Count.ShouldBeLessThanOrEqualTo(4, string.Join("; ", invented.Select(one => one.Question)));
    }

    [Theory]
    [InlineData("spa-en", "Is there parking?", "Free parking for guests is behind the house, entrance from Mill Lane.")]
    [InlineData("dentist-en", "Do I need a referral?", "No. You can book directly with us, by phone or online, and you do not have to be registered anywhere else.")]
    [InlineData("dentist-en", "does whitening hurt", "Some people have sensitive teeth for a day or two.")]
    [InlineData("dentist-es", "¿la primera visita es gratis?", "La primera visita con revisión es gratuita.")]
    [InlineData("dentist-es", "how much is a dental cleaning?", "La limpieza dental cuesta 60 euros y dura unos 40 minutos.")]
    public void Answer_is_the_sentences_that_say_it(string business, string question, string answer) =>
        BusinessDocuments.Answer(business, question)!.Text.ShouldBe(answer);

    [Fact]
    public void Answer_quotes_its_document()
    {
        var answer = BusinessDocuments.Answer("spa-en", "Do you take American Express?")!;

        answer.Citations.ShouldBe([new("spa-en", "Aurora Spa, good to know", "American Express is not accepted.")]);
        answer.Confidence.Value.ShouldBe(0.4 * answer.Confidence.Similarity + 0.4 * answer.Confidence.Completeness + 0.2 * answer.Confidence.Source);
    }

    [Theory]
    [InlineData("Do you do tattoos?")]
    [InlineData("what is the wifi password?")]
    [InlineData("?")]
    [InlineData("")]
    public void Documents_that_do_not_say_it_give_none(string question) => BusinessDocuments.Answer("spa-en", question).ShouldBeNull();

    [Fact]
    public void Nothing_found_gives_none() => ExtractiveAnswer.Of("parking?", [], BusinessDocuments.Now, "en").ShouldBeNull();

    [Fact]
    public void Old_document_is_trusted_less()
    {
        Confidence(BusinessDocuments.Now).ShouldBeGreaterThan(Confidence(BusinessDocuments.Now + Duration.FromDays(2000)));

        static double Confidence(Instant now) => ExtractiveAnswer.Of("parking?", KnowledgeRanking.Of("parking?", BusinessDocuments.Of("spa-en"), 5), now, "en")!.Confidence.Source;
    }

    [Fact]
    public void Lists_are_said_without_their_signs_and_questions_are_not_repeated()
    {
        var passages = Passages.Of("d", new("Prices", [new("Price list", "What do we ask?\n- Massage: 60 euros\n- Facial: 45 euros")]), BusinessDocuments.Now, TestContext.Current.CancellationToken);

        ExtractiveAnswer.Of("how much is a facial?", KnowledgeRanking.Of("how much is a facial?", passages, 5), BusinessDocuments.Now, "en")!.Text.ShouldBe("Facial: 45 euros");
    }

    [Theory]
    [InlineData("Is there parking?", "en", "Free parking")]
    [InlineData("¿Hay parking?", "en", "Hay aparcamiento")]
    [InlineData("parking", "en", "Free parking")]
    [InlineData("parking", "es", "Hay aparcamiento")]
    [InlineData("do you take Visa?", "en", "We take cash, Visa")]
    [InlineData("¿aceptan Visa?", "en", "Aceptamos efectivo, Visa")]
    public void What_is_said_in_both_languages_is_answered_in_the_persons(string question, string locale, string begins)
    {
        var both = BusinessDocuments.Of("spa-es").AddRange(BusinessDocuments.Of("spa-en"));

        ExtractiveAnswer.Of(question, KnowledgeRanking.Of(question, both, 5), BusinessDocuments.Now, locale)!.Text.ShouldStartWith(begins);
    }
}
