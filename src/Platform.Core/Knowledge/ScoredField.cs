namespace Platform.Core.Knowledge;

/// <summary>The stems of a field of a passage.</summary>
/// <param name="Weight">What one occurrence counts, by the field's kind and length.</param>
internal sealed record ScoredField(List<string> Stems, double Weight)
{
    private const double LengthShare = 0.5;

    public static ScoredField[] Of(Passage passage)
    {
        var text = WordReader.Read(passage.Text);
        var language = Lexicon.Of(text);
        return [Field(passage.Heading, 2.0, 8), Field(passage.Title, 0.8, 6), Field(text, 1, Passages.Words)];

        ScoredField Field(object of, double weight, int usual)
        {
            var words = of as List<Word> ?? WordReader.Read((string)of);
            return new([.. words.Select(word => language.Stem(word.Text))], weight / (1 - LengthShare + LengthShare * words.Count / usual));
        }
    }

    public double Often(QueryTerm term) => Weight * Stems.Count(stem => term.Stems.Contains(stem));
}
