using Platform.Understanding;

namespace Platform.Benchmarks.Understanding;

/// <summary><c>./bench understanding</c>: all readers on all sets, one JSON line each.</summary>
internal static class UnderstandingBench
{
    public static Task<int> Run(string[] options)
    {
        var reader = new Platform.Understanding.TextReader();
        ContactSets.Run(reader);
        NameSets.Run(reader);
        DateSets.Run(reader);
        EscalationSet.Run(reader);
        NaughtySet.Run(reader);
        SpeedSet.Run(reader);
        return Task.FromResult(0);
    }
}
