using System.Text.Json.Nodes;
using Platform.Core.Understanding;

namespace Platform.Benchmarks.Understanding;

/// <summary>Turns of appointment and restaurant talk: date and time both exact, and nothing read where there is none.</summary>
internal static class AppointmentSet
{
    public static void Run(IReadText reader)
    {
        if (EvalSet.Read("datetime_sgd") is not { } rows)
        {
            return;
        }

        Score all = new("sgd");
        Score none = new("sgd.spurious");
        int joint = 0, spurious = 0, ambiguous = 0;
        List<JsonObject> with = [.. rows.Where(row => row["expected"]!.AsObject().Count > 0)];
        List<JsonObject> without = [.. rows.Where(row => row["expected"]!.AsObject().Count == 0 && row["other_service_datetimes"]!.AsArray().Count == 0)];
        foreach (JsonObject row in with)
        {
            List<string> found = Found(reader, row, out bool unsure);
            List<string> expected = [.. row["expected"]!.AsObject().Select(slot => slot.Value!.ToString())];
            all.Add(row.Text(), expected, found);
            joint += found.ToHashSet().SetEquals(expected) ? 1 : 0;
            ambiguous += unsure ? 1 : 0;
        }

        foreach (JsonObject row in without)
        {
            List<string> found = Found(reader, row, out _);
            none.Add(row.Text(), [], found);
            spurious += found.Count > 0 ? 1 : 0;
        }

        EvalSet.Print(new
        {
            set = "datetime_sgd", n = with.Count, joint = Score.Ratio(joint, with.Count), ambiguous,
            without = new { n = without.Count, spurious = Score.Ratio(spurious, without.Count) },
        });
    }

    /// <summary>The first date and the first time of the clock that are wanted.</summary>
    private static List<string> Found(IReadText reader, JsonObject row, out bool unsure)
    {
        HashSet<string> requested = [.. row["context"]!["requested"]!.AsArray().Select(slot => slot!.ToString())];
        Asked asked = (requested.Contains("date") ? Asked.Date : 0) | (requested.Contains("time") ? Asked.Time : 0);
        List<DateTimeReading> readings = [.. reader.Read(row.Text(), DateContext.At(row.Reference(), asked)).DateTimes.Where(reading => !reading.Negated)];
        DateTimeReading? dated = readings.Find(reading => reading.Date is not null && reading.EndDate is null);
        DateTimeReading? timed = readings.Find(reading => reading.Time is not null && reading.Grain != Grain.PartOfDay);
        unsure = timed?.Ambiguous ?? false;
        return [.. new[] { dated is null ? null : $"{dated.Date:uuuu-MM-dd}", timed is null ? null : $"{timed.Time:HH:mm}" }.OfType<string>()];
    }
}
