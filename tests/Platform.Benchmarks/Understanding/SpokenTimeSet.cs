using System.Text.Json.Nodes;
using NodaTime;
using Platform.Core.Understanding;

namespace Platform.Benchmarks.Understanding;

/// <summary>Times and dates as they are said on the phone: what the spoken and the written form give must be the same on the clock's face.</summary>
internal static class SpokenTimeSet
{
    private static readonly LocalDateTime Reference = new(2019, 3, 1, 9, 0);

    public static void Run(IReadText reader)
    {
        if (EvalSet.Read("contact_spoken") is not { } rows)
        {
            return;
        }

        Score times = new("spoken.time");
        Score dates = new("spoken.date");
        int undated = 0;
        foreach (JsonObject row in rows.Where(row => row["kind"]!.ToString() is "time" or "date"))
        {
            bool time = row["kind"]!.ToString() == "time";
            Asked asked = time ? Asked.Time : Asked.Date;
            string written = Value(reader, row["expected"]!["written"]!.ToString(), asked);
            undated += written.Length == 0 ? 1 : 0;
            (time ? times : dates).Add(row.Text(), written.Length == 0 ? [] : [written], Value(reader, row.Text(), asked) is { Length: > 0 } found && written.Length > 0 ? [found] : []);
        }

        EvalSet.Print(new
        {
            set = "contact_spoken.time", time = new { n = times.Expected, exact = times.Recall }, date = new { n = dates.Expected, exact = dates.Recall },
            notDates = undated,
        });
    }

    private static string Value(IReadText reader, string text, Asked asked) =>
        reader.Read(text, DateContext.At(Reference, asked, "phone")).DateTimes.Select(reading => $"{reading.Date:uuuu-MM-dd} {reading.Time:hh:mm}").FirstOrDefault("");
}
