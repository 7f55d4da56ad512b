using Platform.Benchmarks.Faults;
using Platform.Benchmarks.Sessions;
using Platform.Benchmarks.Turns;
using Platform.Benchmarks.Understanding;

namespace Platform.Benchmarks;

/// <summary>The benchmarks by name: one class each; a line here adds one.</summary>
internal static class Benchmark
{
    private static readonly Dictionary<string, Func<string[], Task<int>>> All = new(StringComparer.Ordinal)
    {
        ["faults"] = FaultsBenchmark.Run,
        ["rush"] = FaultsBenchmark.Rush,
        ["sessions"] = SessionsBenchmark.Run,
        ["train-intents"] = TrainIntents.Run,
        ["turns"] = TurnsBenchmark.Run,
        ["understanding"] = UnderstandingBench.Run,
    };

    public static IEnumerable<string> Names => All.Keys.Order(StringComparer.Ordinal);

    public static Func<string[], Task<int>>? Find(string name) => All.GetValueOrDefault(name);
}
