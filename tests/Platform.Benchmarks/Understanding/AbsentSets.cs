using Platform.Core.Understanding;

namespace Platform.Benchmarks.Understanding;

/// <summary>Sets of things that the product does not do yet: named, so that no set is passed over in silence.</summary>
internal static class AbsentSets
{
    private static readonly (string Set, string Why)[] Sets =
    [
        ("rrule", "no calendar that is connected yet sends recurrence rules"),
    ];

    public static void Run(IReadText reader)
    {
        foreach (var (set, why) in Sets)
        {
            if (EvalSet.Read(set) is { } rows)
            {
                EvalSet.Print(new { set, n = rows.Count, notMeasured = why });
            }
        }
    }
}
