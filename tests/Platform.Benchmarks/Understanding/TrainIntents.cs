using Platform.Understanding.Intents;
using Platform.Understanding.Intents.Training;

namespace Platform.Benchmarks.Understanding;

/// <summary><c>./bench train-intents</c>: trains the intent models from their sentences and writes them where the build embeds them.</summary>
internal static class TrainIntents
{
    private static readonly (string Locale, string Folder)[] Languages = [("en", "En"), ("es", "Es")];

    public static Task<int> Run(string[] options)
    {
        var intents = Path.Combine(EvalSet.Repository(), "src", "Platform.Understanding", "Intents");
        foreach (var (locale, folder) in Languages)
        {
            var model = new IntentTrainer(locale).Train(Path.Combine(intents, "Training", folder));
            var path = Path.Combine(intents, folder + ".model");
            using (var stream = File.Create(path))
            {
                ModelFile.Write(stream, model);
            }

            EvalSet.Print(new { model = folder, bytes = new FileInfo(path).Length, sharpness = model.Sharpness });
        }

        return Task.FromResult(0);
    }
}
