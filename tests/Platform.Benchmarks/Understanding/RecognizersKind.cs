using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.Benchmarks.Understanding;

/// <summary>
/// Sorts the library's kinds into those that a booking needs (date, time, datetime, their ranges, duration, holidays) and, with a dash,
/// those that it does not.
/// </summary>
internal static partial class RecognizersKind
{
    public static string Of(JsonObject entity)
    {
        string kind = entity["type"]?.ToString() ?? "";
        string timex = entity["values"]!.AsArray().Select(value => value!["timex"]?.ToString() ?? "").LastOrDefault("");
        string text = entity["text"]!.ToString();
        return kind switch
        {
            "" => "-untyped",
            "set" => "-recurrence",
            _ when timex is "PRESENT_REF" or "PAST_REF" or "FUTURE_REF" => "-now and the like",
            "daterange" when Years().IsMatch(timex) || YearSpan().IsMatch(timex) => "-whole years and reports",
            "daterange" when timex is "SP" or "SU" or "FA" or "WI" || timex.Contains("-SU", StringComparison.Ordinal) || timex.Contains("-WI", StringComparison.Ordinal) || timex.Contains("-SP", StringComparison.Ordinal) || timex.Contains("-FA", StringComparison.Ordinal) => "-seasons",
            _ when IsPast(entity) => kind,
            _ when Quarters().IsMatch(text) => "-quarters, halves and decades",
            _ when Weeks().IsMatch(text) => "-numbered weeks and months of a year",
            _ when Now().IsMatch(text) => "-up to now",
            _ when Bare().IsMatch(text) => "-the week, month or day spoken of",
            _ when timex.Length > 0 && entity["values"]![0]!["value"]?.ToString() == "not resolved" => "-dates that do not exist",
            "daterange" or "datetimerange" or "timerange" when Lasting().IsMatch(text) => "-how long it lasts",
            _ => kind,
        };
    }

    /// <summary>A kind that is needed, of days that are over: nobody books them, but they must not be taken for days to come.</summary>
    public static bool IsPast(JsonObject entity) => Past().IsMatch(entity["text"]!.ToString());

    [GeneratedRegex(@"^\d{3,4}(X|XX)?$|^\(?(XX)?\d\d(XX|X0)|^FY|^SY|^XXXX-W\d\d|^\d{4}-W\d\d$(?!)|-Q\d|BC|^\d{4}-H\d|XXXX-Q|XXXX-H")]
    private static partial Regex Years();

    [GeneratedRegex(@"\bq[1-4]\b|\bh[12]\b|quarter(?! (to|past|after|before))|ties$|^\d\d ?s$", RegexOptions.IgnoreCase)]
    private static partial Regex Quarters();

    [GeneratedRegex(@"week \d|(week|weeks|month) of (20\d\d|next year)", RegexOptions.IgnoreCase)]
    private static partial Regex Weeks();

    [GeneratedRegex(@"and now$|to date$|current date$|^since |20\d\d or later", RegexOptions.IgnoreCase)]
    private static partial Regex Now();

    [GeneratedRegex(@"^(the|same) (day|week|month|year|fortnight|day before|day after)$", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\bfor \d", RegexOptions.IgnoreCase)]
    private static partial Regex Lasting();

    [GeneratedRegex(@"^\(\d{4}-01-01,\d{4}-01-01")]
    private static partial Regex YearSpan();

    [GeneratedRegex(@"\b(last|past|previous|ago|yesterday)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Past();
}
