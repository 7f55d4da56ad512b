using System.Text.Json.Nodes;
using NodaTime;
using Platform.Core.Understanding;

namespace Platform.Benchmarks.Understanding;

/// <summary>Is a date, or a time, seen where one was labelled, and not seen where none was?</summary>
internal static class DateSpanSet
{
    private static readonly LocalDateTime Reference = new(2018, 8, 1, 9, 0);

    public static void Run(IReadText reader)
    {
        if (EvalSet.Read("booking_restaurants8k") is not { } rows)
        {
            return;
        }

        Score dates = new("restaurants.date");
        Score times = new("restaurants.time");
        foreach (JsonObject row in rows)
        {
            HashSet<string> requested = [.. row["context"]!["requested"]!.AsArray().Select(slot => slot!.ToString())];
            Asked asked = (requested.Contains("date") ? Asked.Date : 0) | (requested.Contains("time") ? Asked.Time : 0);
            List<DateTimeReading> readings = [.. reader.Read(row.Text(), DateContext.At(Reference, asked)).DateTimes];
            dates.Add(row.Text(), row.Expected("date").Count > 0 ? ["date"] : [], readings.Exists(reading => reading.Date is not null) ? ["date"] : []);
            times.Add(row.Text(), row.Expected("time").Count > 0 ? ["time"] : [], readings.Exists(reading => reading.Time is not null) ? ["time"] : []);
        }

        EvalSet.Print(new
        {
            set = "booking_restaurants8k.datetime", n = rows.Count,
            date = new { n = dates.Expected, dates.Recall, dates.Precision }, time = new { n = times.Expected, times.Recall, times.Precision },
        });
    }
}
