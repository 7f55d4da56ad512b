using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Platform.Core.Scheduling;

namespace Platform.Benchmarks.Understanding;

/// <summary>The days of recurrence rules. A rule is supported where it goes by whole days; hours, and what another library cannot do, are not.</summary>
internal static partial class RecurrenceSet
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static void Run()
    {
        if (EvalSet.Read("rrule") is not { } rows)
        {
            return;
        }

        Score score = new("rrule");
        int supported = 0;
        int right = 0;
        Dictionary<string, int> others = new(StringComparer.Ordinal);
        foreach (JsonObject row in rows)
        {
            if (Unsupported(row) is { } why)
            {
                others[why] = others.GetValueOrDefault(why) + 1;
                continue;
            }

            List<string> wanted = row["expected"]!["error"] is null ? [.. row["expected"]!["instances"]!.AsArray().Select(day => day!.ToString()[..8])] : ["refused"];
            List<string> found = Days(row, wanted.Count);
            supported++;
            right += found.SequenceEqual(wanted) ? 1 : 0;
            score.Add($"{row["id"]} {row["rrule"]} {row["dtstart"]}", wanted, found);
        }

        EvalSet.Print(new { set = "rrule", n = rows.Count, supported, exact = Score.Ratio(right, supported), notSupported = others.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary() });
    }

    private static string? Unsupported(JsonObject row)
    {
        string rule = row["rrule"]!.ToString();
        bool hourly = rule.Contains("HOURLY", StringComparison.Ordinal) || rule.Contains("MINUTELY", StringComparison.Ordinal) || rule.Contains("SECONDLY", StringComparison.Ordinal)
            || rule.Contains("BYHOUR", StringComparison.Ordinal) || rule.Contains("BYMINUTE", StringComparison.Ordinal) || rule.Contains("BYSECOND", StringComparison.Ordinal);
        return hourly ? "hours, minutes, seconds"
            : rule.Contains("RSCALE", StringComparison.Ordinal) || rule.Contains("SKIP", StringComparison.Ordinal) ? "other calendars"
            : row["expected"]!["error"]?.ToString().Contains("OutOfRange", StringComparison.Ordinal) == true && row["dtstart"] is not null ? "the end of another library's calendar"
            : row["expected"]!["error"] is null && Forbidden().IsMatch(rule) ? "weekdays numbered as RFC 5545 forbids"
            : row["expected"]!["instances"]!.AsArray().Any(day => day!.ToString().StartsWith('*')) ? "not done by the library that the row is from"
            : null;
    }

    /// <summary>The 0th of a weekday, and a numbered one of a numbered week.</summary>
    [GeneratedRegex("BYDAY=([^;]*,)?0[A-Z]|(?=.*BYWEEKNO).*BYDAY=[^;]*[0-9][A-Z]")]
    private static partial Regex Forbidden();

    private static List<string> Days(JsonObject row, int most)
    {
        if (RecurrenceText.Read(row["rrule"]!.ToString()).Rule is not { } rule)
        {
            return ["refused"];
        }

        string first = row["dtstart"]!.ToString();
        LocalDate start = Day.Parse(first[..8]).Value;
        return [.. InTime(rule, row["rrule"]!.ToString(), first).Between(start, start, LocalDate.MaxIsoValue).Take(most + 1).Select(Day.Format)];
    }

    /// <summary>The last day counts where its hour is not after that of the end.</summary>
    private static RecurrenceRule InTime(RecurrenceRule rule, string text, string first)
    {
        int at = text.IndexOf("UNTIL=", StringComparison.Ordinal);
        string[] until = at < 0 ? [] : text[(at + 6)..].Split(';')[0].Split('T');
        string[] start = first.Split('T');
        bool late = until.Length > 1 && start.Length > 1 && string.CompareOrdinal(start[1].TrimEnd('Z'), until[1].TrimEnd('Z')) > 0;
        return late ? rule with { Until = rule.Until!.Value.PlusDays(-1) } : rule;
    }
}
