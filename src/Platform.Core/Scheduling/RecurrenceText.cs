using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Platform.Core.Scheduling;

/// <summary>Reads a rule as RFC 5545 writes it, such as <c>FREQ=MONTHLY;BYDAY=1MO</c>.</summary>
public static class RecurrenceText
{
    /// <summary>More is no rule that anybody keeps.</summary>
    private const int Most = 1000;

    private static readonly ImmutableArray<string> Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>The rule, or what is wrong with the text.</summary>
    public static (RecurrenceRule? Rule, string Problem) Read(string text)
    {
        RecurrenceRule? rule = null;
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (string[] part in text.ToUpperInvariant().TrimEnd(';').Split(';').Select(part => part.Split('=')).OrderBy(part => part[0] != "FREQ"))
        {
            if (part is not [var name, { Length: > 0 } value]) return (null, $"{part[0]} must be a name, one = and a value.");
            if (!known.Add(name)) return (null, $"{name} is there twice.");
            if (name == "FREQ")
            {
                if (Frequency(value) is not { } frequency) return (null, "FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY: closed days are whole days.");
                rule = new() { Frequency = frequency };
                continue;
            }

            if (rule is null) return (null, "FREQ is missing.");
            (RecurrenceRule? more, string problem) = With(rule, name, value);
            if (more is null) return (null, problem);
            rule = more;
        }

        return rule is null ? (null, "FREQ is missing.") : RecurrenceCheck.Problem(rule) is { } wrong ? (null, wrong) : (rule, "");
    }

    private static (RecurrenceRule? Rule, string Problem) With(RecurrenceRule rule, string name, string value) => name switch
    {
        "INTERVAL" => Whole(value) is { } n ? (rule with { Interval = n }, "") : (null, $"INTERVAL must be a number from 1 to {Most}."),
        "COUNT" => Whole(value) is { } n ? (rule with { Count = n }, "") : (null, $"COUNT must be a number from 1 to {Most}."),
        "UNTIL" => Date(value) is { } day ? (rule with { Until = day }, "") : (null, "UNTIL must be a day such as 20261231."),
        "WKST" => Weekday(value) is { } day ? (rule with { WeekStart = day }, "") : (null, "WKST must be MO, TU, WE, TH, FR, SA or SU."),
        "BYDAY" => Listed(value) is { } days ? (rule with { Days = days }, "") : (null, "BYDAY must be weekdays such as MO, 1MO or -1FR."),
        "BYMONTH" => Numbers(value, 12, false) is { } list ? (rule with { Months = list }, "") : (null, "BYMONTH must be numbers from 1 to 12."),
        "BYMONTHDAY" => Numbers(value, 31) is { } list ? (rule with { MonthDays = list }, "") : (null, "BYMONTHDAY must be numbers from 1 to 31, or from -31 to -1."),
        "BYYEARDAY" => Numbers(value, 366) is { } list ? (rule with { YearDays = list }, "") : (null, "BYYEARDAY must be numbers from 1 to 366, or from -366 to -1."),
        "BYWEEKNO" => Numbers(value, 53) is { } list ? (rule with { WeekNumbers = list }, "") : (null, "BYWEEKNO must be numbers from 1 to 53, or from -53 to -1."),
        "BYSETPOS" => Numbers(value, 366) is { } list ? (rule with { Positions = list }, "") : (null, "BYSETPOS must be numbers from 1 to 366, or from -366 to -1."),
        "BYHOUR" or "BYMINUTE" or "BYSECOND" => (null, $"{name} is no part of a rule here: closed days are whole days."),
        _ => (null, $"{name} is no part of a rule."),
    };

    private static RecurrenceFrequency? Frequency(string value) => value switch
    {
        "DAILY" => RecurrenceFrequency.Daily,
        "WEEKLY" => RecurrenceFrequency.Weekly,
        "MONTHLY" => RecurrenceFrequency.Monthly,
        "YEARLY" => RecurrenceFrequency.Yearly,
        _ => null,
    };

    private static int? Whole(string value) => Number(value) is { } number and >= 1 and <= Most ? number : null;

    private static int? Number(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static ImmutableArray<int>? Numbers(string value, int most, bool fromTheEnd = true)
    {
        int?[] numbers = [.. value.Split(',').Select(Number)];
        return numbers.All(n => n is { } one && one != 0 && Math.Abs((long)one) <= most && (fromTheEnd || one > 0)) ? [.. numbers.Select(n => n!.Value)] : null;
    }

    // The hour of an end says nothing of whole days.
    private static LocalDate? Date(string value) =>
        Day.Parse(value) is { Success: true, Value: var day } ? day
        : Moment.Parse(value.TrimEnd('Z')) is { Success: true, Value: var moment } ? moment.Date
        : null;

    private static IsoDayOfWeek? Weekday(string value) => Weekdays.IndexOf(value) is >= 0 and var at ? (IsoDayOfWeek)(at + 1) : null;

    private static ImmutableArray<RecurrenceDay>? Listed(string value)
    {
        RecurrenceDay?[] days = [.. value.Split(',').Select(Nth)];
        return days.All(day => day is not null) ? [.. days.Select(day => day!.Value)] : null;
    }

    private static RecurrenceDay? Nth(string value)
    {
        if (value.Length < 2 || Weekday(value[^2..]) is not { } weekday) return null;
        if (value.Length == 2) return new(weekday, 0);
        return Number(value[..^2]) is { } nth && nth != 0 && nth is >= -53 and <= 53 ? new(weekday, nth) : null;
    }
}
