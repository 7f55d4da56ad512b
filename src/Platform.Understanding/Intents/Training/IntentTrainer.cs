using Platform.Understanding.Escalation;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Intents.Training;

/// <summary>Trains the intent model of a language from its sentences. The result depends on nothing but the files.</summary>
internal sealed class IntentTrainer(string locale)
{
    private const int Bits = 15;
    private const int Epochs = 6;
    private const float Rate = 0.1f;
    private const float Decay = 1e-5f;
    private const float Dropout = 0f;
    private const int SentencesOfLine = 80;
    private const int Folds = 4;

    public LinearModel Train(string folder)
    {
        var sentences = TrainingSentences.From(folder, SentencesOfLine);
        var examples = sentences.Select(sentence => (sentence.Line, Example: Example(sentence.Text, sentence.Label))).ToList();
        var model = Fit([.. examples.Select(example => example.Example)]);
        return model with { Sharpness = Calibration.Sharpness(HeldOut(examples)) };
    }

    public (int[] Features, int Label) Example(string text, string label) => (Features(text), Array.IndexOf(IntentLabels.All, label));

    public int[] Features(string text, int bits = Bits, bool fine = false)
    {
        var message = Tokenizer.Cut(text, LanguageSet.For(locale));
        var phrases = message.Language.Phrases.Find(message);
        var signals = new IntentSignals(false, message.Question, HumanRequestReader.Asks(message, phrases));
        Span<int> buckets = stackalloc int[IntentFeatures.Most];
        var features = new HashedFeatures(buckets, bits);
        IntentFeatures.Of(message, phrases, signals, ref features, fine);
        return features.Found.ToArray();
    }

    public static LinearModel Fit(IReadOnlyList<(int[] Features, int Label)> examples) =>
        new LinearTrainer(IntentLabels.All, Bits, Epochs, Rate, Decay, Dropout).Fit(examples);

    /// <summary>Scores of sentences by models that have not seen their lines, as a person's words are not seen.</summary>
    private static IEnumerable<(float[] Scores, int Label)> HeldOut(List<(int Line, (int[] Features, int Label) Example)> examples)
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Fit([.. examples.Where(example => example.Line % Folds != fold).Select(example => example.Example)]);
            foreach (var (_, (features, label)) in examples.Where(example => example.Line % Folds == fold))
            {
                var scores = new float[IntentLabels.All.Length];
                model.Scores(features, scores);
                yield return (scores, label);
            }
        }
    }
}
