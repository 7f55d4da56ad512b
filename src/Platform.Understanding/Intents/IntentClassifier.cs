using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Intents;

/// <summary>Tells the intent of a message with the model trained from the sentences under <c>Intents/Training</c>.</summary>
internal sealed class IntentClassifier(LinearModel model)
{
    public static IntentClassifier For(string language) => new(Load(language));

    public IntentReading Read(Message message, PhraseMatches phrases, IntentSignals signals)
    {
        Span<int> buckets = stackalloc int[IntentFeatures.Most];
        var features = new HashedFeatures(buckets, model.Bits);
        IntentFeatures.Of(message, phrases, signals, ref features);
        Span<float> probabilities = stackalloc float[model.Labels.Length];
        model.Predict(features.Found, probabilities);
        var best = 0;
        for (var i = 1; i < probabilities.Length; i++)
        {
            best = probabilities[i] > probabilities[best] ? i : best;
        }

        return new IntentReading(model.Labels[best], Math.Round(probabilities[best], 4));
    }

    private static LinearModel Load(string language)
    {
        var name = $"Intents/{language}.model";
        using var stream = typeof(IntentClassifier).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing; ./bench train-intents makes it.");
        return ModelFile.Read(stream);
    }
}
