using System.Text.Json.Nodes;
using Platform.Understanding.Intents;
using Platform.Understanding.Intents.Training;

namespace Platform.Benchmarks.Understanding;

/// <summary>
/// 150 intents and what is none of them: how good is our learner, on the set's own training split? What is out of scope is told by how
/// far the best intent's score is above that of "none of them". How far is enough, and the learner's settings, were chosen on parts of
/// the training split that were kept out; the other split is only measured on.
/// </summary>
internal static class ClincSet
{
    private const string OutOfScope = "oos";
    private const int Bits = 18;
    private const int Epochs = 20;
    private const float Dropout = 0.25f;
    private const int Folds = 5;
    private static readonly uint[] Seeds = [12345, 67890, 13579];

    /// <summary>Of the training split's folds so many are kept out in turn: enough to choose a threshold by.</summary>
    private const int KeptOut = 2;

    /// <summary>So much in-scope accuracy may the gate cost.</summary>
    private const double Cost = 0.003;

    public static void Run(Platform.Understanding.TextReader reader)
    {
        if (EvalSet.Read("intent_clinc150") is not { } rows)
        {
            return;
        }

        var trainer = new IntentTrainer("en");
        var features = rows.ToDictionary(row => row, row => trainer.Features(row.Text(), Bits, fine: true));
        // the last column is "none of them"
        var labels = rows.Select(Label).Where(label => label != OutOfScope).Distinct().Order(StringComparer.Ordinal).Append(OutOfScope).ToArray();
        var train = rows.Where(row => row["split"]!.ToString() == "train").ToList();
        var threshold = Threshold(train, features, labels);
        var model = Fit(train, features, labels);
        var answers = rows.Where(row => row["split"]!.ToString() == "dev").Select(row => Answer(model, row, features[row])).ToList();
        EvalSet.Print(new { set = "intent_clinc150", n = answers.Count, threshold = Math.Round(threshold, 4), ungated = Rates(answers, 0), gated = Rates(answers, threshold) });
    }

    private static string Label(JsonObject row) => row["expected"]!["intent"]?.ToString() ?? OutOfScope;

    // Several, each in an order of its own, and the mean of them: what one has by the chance of its order the others have not (Breiman 1996).
    private static LinearModel Fit(IEnumerable<JsonObject> rows, Dictionary<JsonObject, int[]> features, string[] labels)
    {
        (int[], int)[] examples = [.. rows.Select(row => (features[row], Array.IndexOf(labels, Label(row))))];
        var models = Seeds.Select(seed => new LinearTrainer(labels, Bits, Epochs, 0.1f, 1e-5f, Dropout, seed).Fit(examples)).ToList();
        return models[0] with { Weights = [.. Enumerable.Range(0, models[0].Weights.Length).Select(at => models.Average(model => model.Weights[at]))] };
    }

    private static double Threshold(List<JsonObject> train, Dictionary<JsonObject, int[]> features, string[] labels)
    {
        var answers = Enumerable.Range(0, KeptOut).SelectMany(fold =>
        {
            var model = Fit(train.Where((_, index) => index % Folds != fold), features, labels);
            return train.Where((_, index) => index % Folds == fold).Select(row => Answer(model, row, features[row]));
        }).ToList();
        var right = answers.Where(answer => answer.Got == answer.Want).Select(answer => answer.Margin).Order().ToList();
        return right[(int)(answers.Count(answer => answer.Want != OutOfScope) * Cost)];
    }

    private static (string Want, string Got, double Margin) Answer(LinearModel model, JsonObject row, int[] features)
    {
        var scores = new float[model.Labels.Length];
        model.Scores(features, scores);
        var best = scores.AsSpan()[..^1].ToArray().Max();
        return (Label(row), model.Labels[Array.IndexOf(scores, best)], best - scores[^1]);
    }

    private static Rate Rates(List<(string Want, string Got, double Margin)> answers, double gate)
    {
        var inside = answers.Where(answer => answer.Want != OutOfScope).ToList();
        var outside = answers.Where(answer => answer.Want == OutOfScope).ToList();
        return new Rate(
            Score.Ratio(inside.Count(answer => answer.Got == answer.Want && answer.Margin >= gate), inside.Count),
            Score.Ratio(outside.Count(answer => answer.Margin < gate), outside.Count));
    }

    internal sealed record Rate(double InScope, double OutOfScopeRecall);
}
