using System.Collections.Immutable;
using NodaTime;

namespace Platform.Core.Knowledge;

/// <summary>Answers a question in the documents' own sentences.</summary>
public static class ExtractiveAnswer
{
    /// <summary>Of the hits so many are looked at: an answer may stand in the second best.</summary>
    private const int Passages = 3;

    /// <summary>Hits that are found half as well as the best are not looked at.</summary>
    private const double Near = 0.5;

    /// <summary>What is said in both languages is answered in the person's.</summary>
    private const double OtherLanguage = 0.6;

    /// <param name="question">As the person asked it.</param>
    /// <param name="hits">Best first.</param>
    /// <param name="now">To tell how old a document is.</param>
    /// <param name="locale">The person's, such as <c>es-ES</c>, for a question that does not tell its language.</param>
    /// <returns>Null where the documents do not say it.</returns>
    public static KnowledgeAnswer? Of(string question, ImmutableArray<PassageHit> hits, Instant now, string locale)
    {
        var read = KnowledgeQuery.Of(question);
        if (read.Terms.IsEmpty)
            return null;
        var language = Lexicon.Told(read.Text, WordReader.Read(read.Text)) ?? Lexicon.Of(locale);
        var best = hits.Take(Passages).Where(hit => hit.Score >= Near * hits[0].Score)
            .Select(hit => PassageAnswer.Of(read, hit, now)).OfType<PassageAnswer>().MaxBy(answer => Worth(answer, language));
        return best is null || best.Confidence.Completeness < 0.25 || best.Confidence.Similarity < 0.25 ? null : best.Answer;
    }

    private static double Worth(PassageAnswer answer, Lexicon language)
    {
        var worth = answer.Confidence.Value * 0.5 + answer.Score;
        return Lexicon.Told(answer.Passage.Text, WordReader.Read(answer.Passage.Text)) is { } told && told != language ? OtherLanguage * worth : worth;
    }
}
