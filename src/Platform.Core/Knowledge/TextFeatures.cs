namespace Platform.Core.Knowledge;

/// <summary>
/// What texts are compared by where there is no model: the stems of their words and of words akin, and the pieces of three and four
/// letters, in which slips of the fingers and other forms of a word are still alike. Small words count too: they make the question.
/// </summary>
internal sealed class TextFeatures
{
    private const double Small = 0.4;
    private const double Akin = 0.3;
    private const double Piece = 0.1;

    // in ordinal order, so that sums come out the same everywhere
    private readonly SortedDictionary<string, double> weights = new(StringComparer.Ordinal);

    public TextFeatures(string text)
    {
        var words = WordReader.Read(text);
        var language = Lexicon.Of(text, words);
        foreach (var word in words)
            Add(language, word.Text);
        Length = Math.Sqrt(weights.Values.Sum(weight => weight * weight));
    }

    public IEnumerable<KeyValuePair<string, double>> Weights => weights;

    private double Length { get; }

    /// <summary>0 to 1; 0 where one of them has no words.</summary>
    public double Cosine(TextFeatures other)
    {
        var (few, many) = weights.Count < other.weights.Count ? (weights, other.weights) : (other.weights, weights);
        var shared = few.Sum(feature => feature.Value * many.GetValueOrDefault(feature.Key));
        return shared == 0 ? 0 : Math.Min(1, shared / (Length * other.Length));
    }

    private void Add(Lexicon language, string word)
    {
        if (language.IsEmpty(word))
        {
            Count($"={word}", Small);
            return;
        }

        var stem = language.Stem(word);
        Count($"={stem}", 1);
        foreach (var akin in Thesaurus.Of(language, word).Where(akin => akin != stem))
            Count($"={akin}", Akin);
        foreach (var piece in LetterPieces.Of(word))
            Count(piece, Piece);
    }

    private void Count(string feature, double weight) => weights[feature] = weights.GetValueOrDefault(feature) + weight;
}
