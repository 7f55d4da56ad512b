using System.Text.Json.Nodes;
using Platform.Core.Understanding;

namespace Platform.Benchmarks.Understanding;

/// <summary>Values by kind, as another library's specifications have them; kinds that booking does not need are left out and counted.</summary>
internal static class RecognizersSet
{
    /// <summary>Rows of an option of that library that gives date and time, and the ends of a range, as readings of their own.</summary>
    private const string SplitOption = "DateTimeModelSplitDateAndTime";

    public static void Run(IReadText reader)
    {
        if (EvalSet.Read("datetime_recognizers") is not { } rows)
        {
            return;
        }

        Dictionary<string, (int N, int Right)> kinds = [];
        Dictionary<string, int> left = [];
        (int N, int Right) ahead = default;
        int spurious = 0, without = 0;
        foreach (JsonObject row in rows.Where(row => row["split"]!.ToString() != SplitOption))
        {
            Reading reading = reader.Read(row.Text(), DateContext.At(row.Reference()));
            List<JsonObject> expected = [.. row["expected"]!.AsArray().Select(node => node!.AsObject())];
            without += expected.Count == 0 ? 1 : 0;
            spurious += expected.Count == 0 && reading.DateTimes.Length > 0 ? 1 : 0;
            foreach (JsonObject entity in expected)
            {
                string kind = RecognizersKind.Of(entity);
                if (kind.StartsWith('-'))
                {
                    left[kind[1..]] = left.GetValueOrDefault(kind[1..]) + 1;
                    continue;
                }

                bool right = kind == "duration"
                    ? reading.Durations.Any(found => RecognizersValue.Fits(found, entity))
                    : reading.DateTimes.Any(found => RecognizersValue.Fits(found, entity, row.Reference()));
                Score score = new($"recognizers.{kind}");
                score.Add($"{row.Text()} [{entity["text"]}] @{row.Reference():uuuu-MM-dd HH:mm} {entity["values"]!.ToJsonString()}", right ? [] : ["right"], right ? [] : reading.DateTimes.Select(found => $"{found.Text}={found.Date:uuuu-MM-dd}..{found.EndDate:uuuu-MM-dd} {found.Time}..{found.EndTime} {found.Bound}").Concat(reading.Durations.Select(found => $"{found.Text}={found.Length}")));
                (int n, int count) = kinds.GetValueOrDefault(kind);
                kinds[kind] = (n + 1, count + (right ? 1 : 0));
                ahead = kind == "duration" || RecognizersKind.IsPast(entity) ? ahead : (ahead.N + 1, ahead.Right + (right ? 1 : 0));
            }
        }

        EvalSet.Print(new
        {
            set = "datetime_recognizers", n = rows.Count,
            needed = new { n = kinds.Values.Sum(one => one.N), exact = Score.Ratio(kinds.Values.Sum(one => one.Right), kinds.Values.Sum(one => one.N)) },
            neededAhead = new { n = ahead.N, exact = Score.Ratio(ahead.Right, ahead.N) },
            kinds = kinds.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => $"{pair.Value.Right}/{pair.Value.N}"),
            notNeeded = left,
            without = new { n = without, spurious },
        });
    }
}
