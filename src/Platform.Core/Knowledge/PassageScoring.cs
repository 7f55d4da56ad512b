namespace Platform.Core.Knowledge;

/// <summary>
/// How well a passage meets a query, out of four parts: the query's terms in heading, title and text; terms that stand near each other
/// as they do in the query; the likeness of question and heading; and the likeness of the vectors.
/// </summary>
internal sealed class PassageScoring(KnowledgeQuery query, CorpusCounts counts, bool knowsMeaning)
{
    private const double HeadingShare = 1;
    private const double NearnessShare = 0.8;
    private const double Chance = 0.2;

    /// <summary>What is said in both languages is answered in the question's.</summary>
    private const double OtherLanguage = 0.8;

    private readonly TermWeights weights = new(query, counts);
    private readonly TextFeatures question = new(query.Text);
    private readonly Lexicon? language = Lexicon.Told(query.Text, WordReader.Read(query.Text));
    private readonly double vectorShare = knowsMeaning ? 2 : 0.4;

    public PassageHit Hit(PassageCandidate candidate)
    {
        var passage = new ReadPassage(candidate.Passage);
        var met = MetPassage.Of(passage, weights);
        var cosine = Math.Clamp(candidate.Cosine ?? 0, 0, 1);
        var heading = candidate.Passage.Heading.Length == 0 ? 0 : question.Cosine(new(candidate.Passage.Heading));
        var covered = weights.Covered(passage.Stems);
        // two texts of any words are a little alike
        if (covered == 0 && Math.Max(heading, cosine) < Chance)
            return new(candidate.Passage, 0, 0);
        var score = TermScore.Of(met, weights) + NearnessShare * Nearness.Of(met, weights) + HeadingShare * heading + vectorShare * cosine;
        var similarity = Math.Max(covered, Math.Max(heading, knowsMeaning ? cosine : 0));
        return new(candidate.Passage, Math.Clamp(similarity, 0, 1), Math.Clamp(Spoken(passage) * score / (1 + NearnessShare + HeadingShare + vectorShare), 0, 1));
    }

    private double Spoken(ReadPassage passage) => language is null || passage.Language is null || passage.Language == language ? 1 : OtherLanguage;
}
