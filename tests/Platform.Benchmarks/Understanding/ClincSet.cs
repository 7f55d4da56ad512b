using System.Text.Json.Nodes;
using Platform.Understanding.Intents;
using Platform.Understanding.Intents.Training;

namespace Platform.Benchmarks.Understanding;

/// <summary>
/// 150 intents and what is none of them: how good is our learner, on the set's own training split? What is out of scope is told by a
/// threshold on the confidence, chosen on a fifth of the training split that was kept out.
/// </summary>
internal static class ClincSet
{
    private const string OutOfScope = "oos";
    private const int Bits = 17;
    private const int Epochs = 20;

    /// <summary>So much in-scope accuracy may the gate cost.</summary>
    private const double Cost = 0.005;

    public static void Run(Platform.Understanding.TextReader reader)
    {
        if (EvalSet.Read("intent_clinc150") is not { } rows)
        {
            return;
        }

        var trainer = new IntentTrainer("en");
        var features = rows.ToDictionary(row => row, row => trainer.Features(row.Text(), Bits));
        var labels = rows.Select(Label).Where(label => label != OutOfScope).Distinct().Order(StringComparer.Ordinal).Append(OutOfScope).ToArray();
        var train = rows.Where(row => row["split"]!.ToString() == "train").ToList();
        var threshold = Threshold(train, features, labels);
        var model = Fit(train, features, labels);
        var answers = rows.Where(row => row["split"]!.ToString() == "dev").Select(row => Answer(model, row, features[row])).ToList();
        EvalSet.Print(new { set = "intent_clinc150", n = answers.Count, threshold, ungated = Rates(answers, 0), gated = Rates(answers, threshold) });
    }

    private static string Label(JsonObject row) => row["expected"]!["intent"]?.ToString() ?? OutOfScope;

    private static LinearModel Fit(IEnumerable<JsonObject> rows, Dictionary<JsonObject, int[]> features, string[] labels) =>
        new LinearTrainer(labels, Bits, Epochs, 0.1f, 1e-5f, 0.4f).Fit([.. rows.Select(row => (features[row], Array.IndexOf(labels, Label(row))))]);

    private static double Threshold(List<JsonObject> train, Dictionary<JsonObject, int[]> features, string[] labels)
    {
        var kept = train.Where((_, index) => index % 5 == 0).ToList();
        var model = Fit(train.Where((_, index) => index % 5 != 0), features, labels);
        var answers = kept.Select(row => Answer(model, row, features[row])).ToList();
        var ungated = Rates(answers, 0).InScope;
        return Enumerable.Range(0, 95).Select(step => step * 0.01).Last(gate => Rates(answers, gate).InScope >= ungated - Cost);
    }

    private static (string Want, string Got, double Confidence) Answer(LinearModel model, JsonObject row, int[] features)
    {
        var probabilities = new float[model.Labels.Length];
        model.Predict(features, probabilities);
        var best = Array.IndexOf(probabilities, probabilities.Max());
        return (Label(row), model.Labels[best], probabilities[best]);
    }

    private static Rate Rates(List<(string Want, string Got, double Confidence)> answers, double gate)
    {
        var inside = answers.Where(answer => answer.Want != OutOfScope).ToList();
        var outside = answers.Where(answer => answer.Want == OutOfScope).ToList();
        return new Rate(
            Score.Ratio(inside.Count(answer => answer.Got == answer.Want && answer.Confidence >= gate), inside.Count),
            Score.Ratio(outside.Count(answer => answer.Got == OutOfScope || answer.Confidence < gate), outside.Count));
    }

    internal sealed record Rate(double InScope, double OutOfScopeRecall);
}
