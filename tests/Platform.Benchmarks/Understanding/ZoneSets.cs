using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Platform.Core.Scheduling;

namespace Platform.Benchmarks.Understanding;

/// <summary>What local times mean where clocks change, and when they do.</summary>
internal static class ZoneSets
{
    public static void Run()
    {
        Local();
        Transitions();
    }

    private static void Local()
    {
        if (EvalSet.Read("tz_local") is not { } rows)
        {
            return;
        }

        Score score = new("tz_local");
        foreach (JsonObject row in rows)
        {
            LocalDateTime local = LocalDateTimePattern.ExtendedIso.Parse(row["local"]!.ToString()).Value;
            string[] found = LocalTimes.Resolve(local, Zone(row)) switch
            {
                LocalTimeMeaning.One one => [InstantPattern.General.Format(one.At)],
                LocalTimeMeaning.Overlap two => [InstantPattern.General.Format(two.Earlier), InstantPattern.General.Format(two.Later)],
                _ => ["gap"],
            };
            score.Add(row["id"]!.ToString(), row.Expected("utc") is { Count: > 0 } expected ? expected : ["gap"], found);
        }

        EvalSet.Print(new { set = "tz_local", n = rows.Count, exact = score.F1 });
    }

    private static void Transitions()
    {
        if (EvalSet.Read("tz_transitions") is not { } rows)
        {
            return;
        }

        Score score = new("tz_transitions");
        foreach (JsonObject row in rows)
        {
            Instant at = InstantPattern.General.Parse(row["utc"]!.ToString()).Value;
            Offset before = Zone(row).GetUtcOffset(at - Duration.FromSeconds(1));
            Offset after = Zone(row).GetUtcOffset(at);
            score.Add(row["id"]!.ToString(), [$"{row["expected"]!["offset_before"]} {row["expected"]!["offset_after"]}"], [$"{before.Seconds} {after.Seconds}"]);
        }

        EvalSet.Print(new { set = "tz_transitions", n = rows.Count, exact = score.F1 });
    }

    private static DateTimeZone Zone(JsonObject row) => DateTimeZoneProviders.Tzdb[row["zone"]!.ToString()];
}
