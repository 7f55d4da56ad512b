using NodaTime;

namespace Platform.Core.Knowledge;

/// <summary>What one passage says to a question.</summary>
/// <param name="Score">How well search found the passage.</param>
internal sealed record PassageAnswer(string Text, Passage Passage, AnswerConfidence Confidence, double Score)
{
    private const double TitleShare = 0.3;
    private const double WithoutItsKind = 0.5;

    public KnowledgeAnswer Answer => new(Text, [new(Passage.DocumentId, Passage.Title, Text)], Confidence);

    /// <returns>Null where the passage says nothing that could be said.</returns>
    public static PassageAnswer? Of(KnowledgeQuery question, PassageHit hit, Instant now)
    {
        var sentences = AnswerSentence.Of(hit.Passage, question);
        if (sentences.Count == 0)
            return null;
        var language = Lexicon.Of(hit.Passage.Text, WordReader.Read(hit.Passage.Text));
        var heading = AnswerSentence.Covered(question, language, hit.Passage.Heading);
        var title = AnswerSentence.Covered(question, language, hit.Passage.Title).Select(covers => TitleShare * covers).ToArray();
        var kind = AnswerKind.Of(question.Text);
        var chosen = new SentenceChoice(question, kind, hit.Passage.Heading, heading).From(sentences);
        var text = string.Join(' ', chosen.Select(at => sentences[at].Text));
        var complete = Completeness(question, [heading, title, .. chosen.Select(at => sentences[at].Covers)]) * (AnswerKind.Fits(kind, text) ? 1 : WithoutItsKind);
        return new(text, hit.Passage, new(hit.Similarity, complete, DocumentQuality.Of(hit.Passage, now)), hit.Score);
    }

    /// <summary>How much of what the question is about is spoken of; what only asks counts a third.</summary>
    private static double Completeness(KnowledgeQuery question, List<double[]> said)
    {
        double covered = 0, all = 0;
        for (var term = 0; term < question.Terms.Length; term++)
        {
            var weight = question.Terms[term].IsLight ? 1.0 / 3 : 1;
            covered += weight * said.Max(covers => covers[term]);
            all += weight;
        }

        return covered / all;
    }
}
