using System.Text.Json.Nodes;
using NodaTime;
using Platform.Core.Understanding;

namespace Platform.Benchmarks.Understanding;

/// <summary>The start of what was said, exact to the day, hour or minute.</summary>
internal static class DucklingSet
{
    public static void Run(IReadText reader)
    {
        if (EvalSet.Read("datetime_duckling") is not { } rows)
        {
            return;
        }

        Dictionary<string, (int N, int Right)> grains = [];
        Score score = new("duckling");
        int spurious = 0, negatives = 0;
        foreach (JsonObject row in rows)
        {
            LocalDateTime reference = row.Reference();
            DateTimeReading? reading = reader.Read(row.Text(), DateContext.At(reference, offset: Offset.FromHours(-2))).DateTimes.FirstOrDefault();
            string found = reading is null ? "nothing" : Start(reading, reference).ToString("uuuu-MM-ddTHH:mm", null);
            if (row["expected"] is not JsonObject expected)
            {
                negatives++;
                spurious += reading is null ? 0 : 1;
                score.Add(row.Text(), ["nothing"], [found]);
                continue;
            }

            string grain = (expected["kind"]!.ToString().Contains("Holiday", StringComparison.Ordinal) ? "Holiday." : "") + expected["grain"];
            string start = expected["start"]!.ToString()[..16];
            (int n, int right) = grains.GetValueOrDefault(grain);
            grains[grain] = (n + 1, right + (start == found ? 1 : 0));
            score.Add($"{row.Text()} <{grain}>", [start], [found]);
        }

        List<(int N, int Right)> needed = [.. grains.Where(pair => pair.Key.EndsWith("Day", StringComparison.Ordinal) || pair.Key.EndsWith("Hour", StringComparison.Ordinal) || pair.Key.EndsWith("Minute", StringComparison.Ordinal)).Select(pair => pair.Value)];
        EvalSet.Print(new
        {
            set = "datetime_duckling", n = rows.Count,
            dayHourMinute = new { n = needed.Sum(one => one.N), exact = Score.Ratio(needed.Sum(one => one.Right), needed.Sum(one => one.N)) },
            grains = grains.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => $"{pair.Value.Right}/{pair.Value.N}"),
            without = new { n = negatives, spurious },
        });
    }

    /// <summary>A bare time is the next one from the reference; the end of an open span is its date.</summary>
    private static LocalDateTime Start(DateTimeReading reading, LocalDateTime reference)
    {
        LocalTime time = reading.Time ?? LocalTime.Midnight;
        if (reading.Date is { } date)
        {
            return date + time;
        }

        bool later = reading.OtherTime is { } other && time < reference.TimeOfDay && other > reference.TimeOfDay;
        LocalDateTime today = reference.Date + (later ? reading.OtherTime!.Value : time);
        return today < reference && reading.Grain != Grain.PartOfDay ? today.PlusDays(1) : today;
    }
}
