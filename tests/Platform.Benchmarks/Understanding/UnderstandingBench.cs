using Platform.Benchmarks.Leads;

namespace Platform.Benchmarks.Understanding;

/// <summary><c>./bench understanding [part …]</c>: all readers, or the named parts, on all sets, one JSON line each.</summary>
internal static class UnderstandingBench
{
    private static readonly Dictionary<string, Func<Platform.Understanding.TextReader, Task>> Parts = new(StringComparer.Ordinal)
    {
        ["contacts"] = AtOnce(ContactSets.Run),
        ["names"] = AtOnce(NameSets.Run),
        ["dates"] = AtOnce(DateSets.Run),
        ["escalation"] = AtOnce(EscalationSet.Run),
        ["intents"] = AtOnce(IntentSets.Run),
        ["clinc"] = AtOnce(ClincSet.Run),
        ["booking_sim"] = AtOnce(BookingSet.Run),
        ["naughty"] = AtOnce(NaughtySet.Run),
        ["knowledge"] = _ => KnowledgeSets.Run(),
        ["speed"] = AtOnce(SpeedSet.Run),
    };

    public static async Task<int> Run(string[] options)
    {
        var reader = new Platform.Understanding.TextReader();
        foreach (var (_, part) in Parts.Where(part => options.Length == 0 || options.Contains(part.Key)))
        {
            await part(reader);
        }

        return 0;
    }

    private static Func<Platform.Understanding.TextReader, Task> AtOnce(Action<Platform.Understanding.TextReader> part) => reader =>
    {
        part(reader);
        return Task.CompletedTask;
    };
}
