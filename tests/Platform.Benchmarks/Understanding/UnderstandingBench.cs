using Platform.Benchmarks.Leads;

namespace Platform.Benchmarks.Understanding;

/// <summary><c>./bench understanding [part …]</c>: all readers, or the named parts, on all sets, one JSON line each.</summary>
internal static class UnderstandingBench
{
    private static readonly Dictionary<string, Action<Platform.Understanding.TextReader>> Parts = new(StringComparer.Ordinal)
    {
        ["contacts"] = ContactSets.Run,
        ["names"] = NameSets.Run,
        ["dates"] = DateSets.Run,
        ["escalation"] = EscalationSet.Run,
        ["intents"] = IntentSets.Run,
        ["clinc"] = ClincSet.Run,
        ["booking_sim"] = BookingSet.Run,
        ["naughty"] = NaughtySet.Run,
        ["absent"] = AbsentSets.Run,
        ["speed"] = SpeedSet.Run,
    };

    public static Task<int> Run(string[] options)
    {
        var reader = new Platform.Understanding.TextReader();
        foreach (var (_, part) in Parts.Where(part => options.Length == 0 || options.Contains(part.Key)))
        {
            part(reader);
        }

        return Task.FromResult(0);
    }
}
