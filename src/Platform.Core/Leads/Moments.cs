using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Platform.Core.Leads.Words;
using Platform.Core.Understanding;

namespace Platform.Core.Leads;

/// <summary>Days, hours and lengths in words.</summary>
internal static class Moments
{
    /// <summary>Some times as one phrase; the day is said once where they share it.</summary>
    public static string Times(LeadInput input, ImmutableArray<LocalDateTime> times)
    {
        var days = times.GroupBy(t => t.Date).Select(d => Day(input, d.Key, [.. d.Select(t => t.TimeOfDay)])).ToList();
        // a day with several times has an "or" of its own: a comma keeps the days apart
        return days.Count < 2 || days.Count == times.Length ? Speech.List(input, days, "or") : Speech.List(input, [.. days.Take(days.Count - 2), days[^2] + ",", days[^1]], "or");
    }

    /// <summary>Such as "tomorrow, Wednesday 25 November, at 11:00 am".</summary>
    public static string When(LeadInput input, LocalDateTime at) =>
        Speech.Text(input, "when" + Near(input, at.Date), ("day", Date(input, at.Date)), ("time", Clock(input, at.TimeOfDay)));

    /// <summary>The same inside a sentence: "on Friday 27 November at 11:00 am".</summary>
    public static string OnWhen(LeadInput input, LocalDateTime at) =>
        Speech.Text(input, "when" + Near(input, at.Date), ("day", On(input, at.Date)), ("time", Clock(input, at.TimeOfDay)));

    /// <summary>Such as "Friday 27 November".</summary>
    public static string Date(LeadInput input, LocalDate date)
    {
        var today = Today(input);
        var key = date.Year == today.Year ? "date" : "date_year";
        var said = Named(input, key, date, "weekday", "month");
        return date == today ? Speech.Text(input, "date_today", Parts(input, date, said)) : date == today.PlusDays(1) ? Speech.Text(input, "date_tomorrow", Parts(input, date, said)) : said;
    }

    /// <summary>Such as "31 November", which no year has.</summary>
    public static string Absent(LeadInput input, AbsentDay day)
    {
        var texts = Speech.Texts(input);
        return Speech.Text(
            input, day.Year is null ? "absent_date" : "absent_date_year", ("day", Number(day.Day)), ("nth", texts.Word("nth", day.Day - 1)), ("month", texts.Word("month", day.Month - 1)),
            ("year", Number(day.Year.GetValueOrDefault())));
    }

    /// <summary>Such as "on Friday 27 November", or "tomorrow, Wednesday 25 November".</summary>
    public static string On(LeadInput input, LocalDate date) =>
        Near(input, date).Length > 0 ? Date(input, date) : Speech.Text(input, "on_date", ("date", Date(input, date)));

    /// <summary>Short enough for a button; it names the date, because it may be tapped when today is another day.</summary>
    public static string Short(LeadInput input, LocalDateTime at) =>
        Speech.Text(input, "short_when", [.. Parts(input, at.Date, "", "weekday_short", "month_short"), ("time", Clock(input, at.TimeOfDay))]);

    public static string Clock(LeadInput input, LocalTime time)
    {
        var texts = Speech.Texts(input);
        var key = Array.Find([$"clock_{time.Hour}_{time.Minute}", $"clock_{time.Minute}"], k => texts.Has(k, Speech.IsSpoken(input))) ?? "clock";
        return Speech.Text(
            input, key,
            ("h12", Number((time.Hour + 11) % 12 + 1)), ("h24", Number(time.Hour)), ("mm", time.Minute.ToString("00", CultureInfo.InvariantCulture)), ("half", texts.Word("half", time.Hour)),
            ("hour", texts.Word("hour", time.Hour)), ("next", texts.Word("hour", (time.Hour + 1) % 24)), ("minute", texts.Word("minute", time.Minute)));
    }

    /// <summary>Such as "at 7:00 pm".</summary>
    public static string AtClock(LeadInput input, LocalTime time) => Speech.Text(input, "at_clock", ("time", Clock(input, time)));

    public static string Length(LeadInput input, Duration duration)
    {
        var minutes = (int)duration.TotalMinutes;
        if (minutes >= 60 && minutes % 60 == 0) return Count(input, "hour", minutes / 60);
        return minutes < 120
            ? Count(input, "minute", minutes)
            : Speech.Text(input, "length", ("hours", Count(input, "hour", minutes / 60)), ("minutes", Count(input, "minute", minutes % 60)));
    }

    /// <param name="thing">Key of the thing that is counted, such as <c>day</c>.</param>
    public static string Count(LeadInput input, string thing, int n) => Speech.Text(input, thing + (n == 1 ? "_one" : "_many"), ("n", Number(n)));

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(LeadInput input, LocalDate day, ImmutableArray<LocalTime> times) =>
        Speech.Text(input, "times_of_day" + Near(input, day), ("day", Date(input, day)), ("times", Speech.List(input, times.Select(t => Clock(input, t)), "or")));

    private static LocalDate Today(LeadInput input) => input.Now.InZone(input.Config.Zone).Date;

    private static string Near(LeadInput input, LocalDate date) => Period.DaysBetween(Today(input), date) is 0 or 1 ? "_near" : "";

    private static string Named(LeadInput input, string key, LocalDate date, string weekdays, string months) => Speech.Text(input, key, Parts(input, date, "", weekdays, months));

    private static (string, string)[] Parts(LeadInput input, LocalDate date, string said, string weekdays = "weekday", string months = "month")
    {
        var texts = Speech.Texts(input);
        return
        [
            ("date", said), ("weekday", texts.Word(weekdays, (int)date.DayOfWeek - 1)), ("day", Number(date.Day)), ("nth", texts.Word("nth", date.Day - 1)),
            ("month", texts.Word(months, date.Month - 1)), ("year", Number(date.Year)),
        ];
    }
}
