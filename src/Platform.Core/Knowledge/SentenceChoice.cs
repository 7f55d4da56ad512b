namespace Platform.Core.Knowledge;

/// <summary>
/// Chooses what of a passage is said: the best sentence, then those that speak of what it leaves open. What the heading speaks of already
/// counts less, and under a heading that asks the same the answer begins at its beginning.
/// </summary>
internal sealed class SentenceChoice(KnowledgeQuery question, string kind, string heading, double[] spoken)
{
    private const int Most = 3;
    private const int ShortWords = 3;
    private const double UnderHeading = 0.3;
    private const double Enough = 0.5;
    private const double Beginning = 0.5;
    private const double OfItsKind = 0.4;

    private readonly bool answersHeading = FaqEntry.Question(heading) is not null && spoken.Any(covers => covers > 0) && (kind == AnswerKind.Any || kind == AnswerKind.Of(heading));
    private readonly double[] open = [.. spoken.Select(covers => 1 - (1 - UnderHeading) * covers)];

    /// <summary>The sentences' places, in their order.</summary>
    public SortedSet<int> From(List<AnswerSentence> sentences)
    {
        var chosen = new SortedSet<int>();
        while (chosen.Count < Math.Min(Most, sentences.Count))
        {
            var next = Enumerable.Range(0, sentences.Count).Where(at => !chosen.Contains(at)).MaxBy(at => Gain(sentences[at], at, chosen.Count == 0));
            if (chosen.Count > 0 && Gain(sentences[next], next, first: false) < Enough)
                break;
            Choose(next);
            // "No." says little without what follows
            if (next + 1 < sentences.Count && WordReader.Read(sentences[next].Text).Count < ShortWords)
                Choose(next + 1);
        }

        return chosen;

        void Choose(int at)
        {
            chosen.Add(at);
            for (var term = 0; term < open.Length; term++)
                open[term] = Math.Min(open[term], 1 - sentences[at].Covers[term]);
        }
    }

    private double Gain(AnswerSentence sentence, int at, bool first)
    {
        var gain = sentence.Covers.Select((covers, term) => Math.Min(covers, open[term]) * (question.Terms[term].IsLight ? 0.5 : 1)).Sum();
        if (!first)
            return gain;
        return gain + (answersHeading && at == 0 ? Beginning : 0) + (kind != AnswerKind.Any && AnswerKind.Fits(kind, sentence.Text) ? OfItsKind : 0);
    }
}
