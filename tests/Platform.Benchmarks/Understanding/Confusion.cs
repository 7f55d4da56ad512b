using System.Text.Json.Nodes;

namespace Platform.Benchmarks.Understanding;

/// <summary>Accuracy and macro-averaged F1 over the labels that occur.</summary>
internal sealed record Confusion(int N, double Accuracy, double MacroF1, IReadOnlyDictionary<string, double> F1)
{
    public static Confusion Of(IEnumerable<JsonObject> rows, Func<JsonObject, string> predict)
    {
        var pairs = rows.Select(row => (Text: row.Text(), Want: IntentSets.Label(row), Got: predict(row))).ToList();
        if (Environment.GetEnvironmentVariable("SHOW") == "intent")
        {
            pairs.Where(pair => pair.Want != pair.Got).ToList().ForEach(pair => Console.Error.WriteLine($"intent: {pair.Want} -> {pair.Got}: {pair.Text}"));
        }

        var f1 = pairs.Select(pair => pair.Want).Distinct().Order().ToDictionary(label => label, label => F1Of(pairs, label));
        return new Confusion(pairs.Count, Score.Ratio(pairs.Count(pair => pair.Want == pair.Got), pairs.Count), Math.Round(f1.Values.Average(), 4), f1);
    }

    /// <summary>Expected calibration error over ten equal bins of confidence.</summary>
    public static double CalibrationError(IEnumerable<(double Confidence, bool Right)> answers)
    {
        var all = answers.ToList();
        return Math.Round(all.GroupBy(answer => (int)Math.Min(9, answer.Confidence * 10))
            .Sum(bin => Math.Abs(bin.Average(answer => answer.Confidence) - bin.Average(answer => answer.Right ? 1.0 : 0)) * bin.Count() / all.Count), 4);
    }

    private static double F1Of(List<(string Text, string Want, string Got)> pairs, string label)
    {
        var right = pairs.Count(pair => pair.Want == label && pair.Got == label);
        var either = pairs.Count(pair => pair.Want == label) + pairs.Count(pair => pair.Got == label);
        return either == 0 ? 0 : Math.Round(2.0 * right / either, 4);
    }
}
