using System.Collections.Immutable;
using Platform.Core.Understanding;

namespace Platform.Core.Leads;

/// <summary>What several messages of a burst say together: acts add up, of two answers the later one counts.</summary>
internal sealed record Heard(ImmutableArray<Reading> Readings, Acts Acts, Topics Topics, Asked Mentioned, YesNo? YesNo, int? Choice, bool WantsHuman, IntentReading Intent)
{
    public static Heard From(ImmutableArray<Reading> readings)
    {
        if (readings.Length == 1) return One(readings);
        var (acts, topics, mentioned) = (Acts.None, Topics.None, Asked.None);
        foreach (var reading in readings) (acts, topics, mentioned) = (acts | reading.Acts, topics | reading.Topics, mentioned | reading.Mentioned);
        return new(
            readings, acts, topics, mentioned, readings.LastOrDefault(r => r.YesNo is not null)?.YesNo, readings.LastOrDefault(r => r.Choice is not null)?.Choice,
            readings.Any(r => r.WantsHuman), readings.MaxBy(r => r.Intent.Confidence)?.Intent ?? IntentReading.None);
    }

    public bool Does(Acts any) => (Acts & any) != 0;

    private static Heard One(ImmutableArray<Reading> readings)
    {
        var r = readings[0];
        return new(readings, r.Acts, r.Topics, r.Mentioned, r.YesNo, r.Choice, r.WantsHuman, r.Intent);
    }
}
