namespace Platform.Core.Knowledge;

/// <summary>A sentence of a passage as it may be said, and which of the question's terms it speaks of.</summary>
/// <param name="Covers">For each term how well, 0 to 1.</param>
internal sealed record AnswerSentence(string Text, double[] Covers)
{
    /// <summary>The sentences of a passage that say something: no questions, no signs of lists.</summary>
    public static List<AnswerSentence> Of(Passage passage, KnowledgeQuery question)
    {
        var language = Lexicon.Of(passage.Text, WordReader.Read(passage.Text));
        return [.. Sentences.Of(passage.Text).Select(Spoken).Where(text => text.Length > 0 && text[^1] is not ('?' or '？'))
            .Select(text => new AnswerSentence(text, Covered(question, language, text)))];
    }

    /// <summary>For each of the question's terms how well a text speaks of it.</summary>
    public static double[] Covered(KnowledgeQuery question, Lexicon language, string text)
    {
        var stems = WordReader.Read(text).Select(word => language.Stem(word.Text)).ToHashSet(StringComparer.Ordinal);
        return [.. question.Terms.Select(term => stems.Select(stem => Spelling.IsSlipOf(term.Stems[0], stem) ? Math.Max(0.8, term.Meaning(stem)) : term.Meaning(stem)).DefaultIfEmpty().Max())];
    }

    private static string Spoken(string sentence) =>
        string.Join(' ', sentence.TrimStart('-', '*', '•', '·', '–', ' ', '#', '>').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
