using Platform.Understanding.Intents;
using Platform.Understanding.Intents.Training;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Intents;

public sealed class IntentTrainerTests
{
    [Theory]
    [InlineData("en", "En")]
    [InlineData("es", "Es")]
    public void Training_again_gives_the_committed_model(string locale, string folder)
    {
        var intents = Path.Combine(Repository(), "src", "Platform.Understanding", "Intents");
        using var trained = new MemoryStream();

        ModelFile.Write(trained, new IntentTrainer(locale).Train(Path.Combine(intents, "Training", folder)));

        trained.ToArray().SequenceEqual(File.ReadAllBytes(Path.Combine(intents, folder + ".model")))
            .ShouldBeTrue("the sentences, the phrase files or the features have changed: run ./bench train-intents");
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Platform.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return folder.FullName;
    }
}
