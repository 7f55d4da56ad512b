using CsCheck;
using Platform.Core.Knowledge;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Knowledge;

public sealed class KnowledgeRankingTests
{
    private static readonly System.Collections.Immutable.ImmutableArray<Passage> Dentist = BusinessDocuments.Of("dentist-en");

    [Fact]
    public void Any_question_is_ranked_without_an_exception_within_its_bounds() => Gen.String[0, 300].Sample(question =>
    {
        var hits = KnowledgeRanking.Of(question, Dentist, 5);

        hits.Length.ShouldBeLessThanOrEqualTo(5);
        hits.ShouldAllBe(hit => hit.Score > 0 && hit.Score <= 1 && hit.Similarity >= 0 && hit.Similarity <= 1);
        hits.Select(hit => hit.Score).ShouldBe(hits.Select(hit => hit.Score).OrderDescending());
        ExtractiveAnswer.Of(question, hits, BusinessDocuments.Now, "en")?.Confidence.Value.ShouldBeInRange(0, 1);
    }, iter: 1000);

    [Fact]
    public void Order_of_the_passages_does_not_matter()
    {
        foreach (var (_, question, _) in BusinessDocuments.Questions().Where(one => one.Business == "dentist-en"))
            KnowledgeRanking.Of(question, [.. Dentist.Reverse()], 5).ShouldBe(KnowledgeRanking.Of(question, Dentist, 5));
    }

    [Theory]
    [InlineData("How much is a cleanning?", "How much does a cleaning cost?")]
    [InlineData("cleanings price", "How much does a cleaning cost?")]
    [InlineData("what about my kids", "Are you able to treat children?")]
    [InlineData("WHEELCHAIR", "Is there wheelchair access?")]
    [InlineData("¿tratáis a niños?", "Are you able to treat children?")]
    [InlineData("¿cuánto cuesta una limpieza?", "How much does a cleaning cost?")]
    public void Slips_other_forms_words_akin_and_the_other_language_find_it(string question, string heading) =>
        KnowledgeRanking.Of(question, Dentist, 1).Single().Passage.Heading.ShouldBe(heading);

    [Fact]
    public void What_is_nowhere_finds_nothing() => KnowledgeRanking.Of("zzzz", Dentist, 5).ShouldBeEmpty();

    [Theory]
    [InlineData("reservar reserva reservas reservado reservación", 1)]
    [InlineData("cuesta costar cuestan", 1)]
    [InlineData("pague pagar pago pagos", 1)]
    [InlineData("luz luces", 1)]
    [InlineData("cita casa", 2)]
    public void Forms_of_a_Spanish_word_have_one_stem(string words, int stems) =>
        WordReader.Read(words).Select(word => SpanishStem.Of(word.Text)).Distinct().Count().ShouldBe(stems);

    [Theory]
    [InlineData("cancel cancels cancelled cancelling", 1)]
    [InlineData("relational relate relating", 1)]
    [InlineData("cleaning cleanings cleaned cleans", 1)]
    [InlineData("price dog", 2)]
    public void Forms_of_an_English_word_have_one_stem(string words, int stems) =>
        WordReader.Read(words).Select(word => EnglishStem.Of(word.Text)).Distinct().Count().ShouldBe(stems);

    [Fact]
    public void Vectors_are_the_same_on_every_run_and_of_length_one()
    {
        var vector = HashingEmbedder.Vector("Free parking behind the house.");

        vector.Sum(number => (double)number * number).ShouldBe(1, 1e-5);
        vector.ShouldBe(HashingEmbedder.Vector("Free parking behind the house."));
        HashingEmbedder.Vector("…").ShouldAllBe(number => number == 0);
    }

    [Fact]
    public void Content_words_are_what_a_question_is_about()
    {
        ContentWords.Of("How much is the parking, please?", "en-GB").ShouldBe(["park"]);
        ContentWords.Of("¿Cuánto cuesta el aparcamiento, por favor?", "es-ES").ShouldBe(["cost", "aparc"]);
    }
}
