using System.Text.Json.Nodes;
using Platform.Understanding.Intents;
using Platform.Understanding.Intents.Training;

namespace Platform.Benchmarks.Understanding;

/// <summary>
/// The route of a message. The shipped model has learnt from our own sentences only, so every source is unseen to it; the other figures
/// train the same learner on the set itself: with the source left out (and our sentences), and on the source's own training split.
/// </summary>
internal static class IntentSets
{
    public static void Run(Platform.Understanding.TextReader reader)
    {
        if (EvalSet.Read("intent_route") is not { } rows)
        {
            return;
        }

        var trainer = new IntentTrainer("en");
        var ours = TrainingSentences.From(Path.Combine(EvalSet.Repository(), "src", "Platform.Understanding", "Intents", "Training", "En"), 80)
            .Select(sentence => trainer.Example(sentence.Text, sentence.Label)).ToList();
        var theirs = rows.ToDictionary(row => row, row => trainer.Example(row.Text(), Label(row)));
        var sources = rows.Select(row => row["source"]!.ToString()).Distinct().Order().ToList();
        var shipped = rows.ToDictionary(row => row, row => reader.Read(row.Text(), EvalContext.Of()).Intent);
        EvalSet.Print(new
        {
            set = "intent_route", n = rows.Count,
            shipped = Confusion.Of(rows, row => shipped[row].Name),
            shippedBySource = sources.ToDictionary(source => source, source => Confusion.Of(rows.Where(row => row["source"]!.ToString() == source), row => shipped[row].Name).MacroF1),
            shippedCalibrationError = Confusion.CalibrationError(rows.Select(row => (shipped[row].Confidence, shipped[row].Name == Label(row)))),
            leftOut = sources.ToDictionary(source => source, source => LeftOut(rows, source, theirs, ours)),
            sameSource = SameSource(rows, theirs),
        });
    }

    public static string Label(JsonObject row) => row["expected"]!["route"]!.ToString().ToLowerInvariant();

    private static double LeftOut(IReadOnlyList<JsonObject> rows, string source, Dictionary<JsonObject, (int[] Features, int Label)> theirs, List<(int[] Features, int Label)> ours)
    {
        var model = IntentTrainer.Fit([.. ours, .. rows.Where(row => row["source"]!.ToString() != source).Select(row => theirs[row])]);
        return Confusion.Of(rows.Where(row => row["source"]!.ToString() == source), row => Predict(model, theirs[row].Features)).MacroF1;
    }

    private static double SameSource(IReadOnlyList<JsonObject> rows, Dictionary<JsonObject, (int[] Features, int Label)> theirs)
    {
        var model = IntentTrainer.Fit([.. rows.Where(row => row["split"]!.ToString() == "train" || row["source"]!.ToString() == "sgd").Select(row => theirs[row])]);
        return Confusion.Of(rows.Where(row => row["split"]!.ToString() == "dev" && row["source"]!.ToString() != "sgd"), row => Predict(model, theirs[row].Features)).MacroF1;
    }

    private static string Predict(LinearModel model, int[] features)
    {
        var scores = new float[model.Labels.Length];
        model.Scores(features, scores);
        return model.Labels[Array.IndexOf(scores, scores.Max())];
    }
}
