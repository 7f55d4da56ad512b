using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Platform.Web.Portal;

/// <summary>How the portal writes times: always a place's own time, never the browser's.</summary>
internal static class Clock
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    /// <summary>For the scheduler: Monday first, and days that are not mistaken for months.</summary>
    internal static CultureInfo Dates { get; } = WithNamedMonths(English);

    private static readonly LocalDateTimePattern MomentPattern = LocalDateTimePattern.Create("ddd d MMM, HH:mm", English);
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.Create("dddd d MMMM", English);
    private static readonly LocalDatePattern ShortDayPattern = LocalDatePattern.Create("d MMM yyyy", English);
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.Create("HH:mm", English);

    /// <summary>"Tue 24 Nov, 14:05".</summary>
    internal static string Moment(LocalDateTime at) => MomentPattern.Format(at);

    /// <summary>"Tue 24 Nov, 14:05".</summary>
    internal static string Moment(Instant at, DateTimeZone zone) => Moment(at.InZone(zone).LocalDateTime);

    /// <summary>"Tuesday 24 November".</summary>
    internal static string Day(LocalDate day) => DayPattern.Format(day);

    /// <summary>"24 Nov 2026".</summary>
    internal static string ShortDay(LocalDate day) => ShortDayPattern.Format(day);

    /// <summary>"14:05".</summary>
    internal static string Time(LocalTime time) => TimePattern.Format(time);

    /// <summary>"now", "4 min ago".</summary>
    internal static string AgoInWords(Instant at, Instant now) => Ago(at, now) is var ago and not "now" ? $"{ago} ago" : "now";

    private static CultureInfo WithNamedMonths(CultureInfo culture)
    {
        var dates = (CultureInfo)culture.Clone();
        dates.DateTimeFormat.ShortDatePattern = "d MMM yyyy";
        return dates;
    }

    /// <summary>How long ago, in the largest unit: "now", "4 min", "3 h", "2 d".</summary>
    internal static string Ago(Instant at, Instant now) => (now - at) switch
    {
        { TotalMinutes: < 1 } => "now",
        { TotalHours: < 1 } minutes => $"{(int)minutes.TotalMinutes} min",
        { TotalDays: < 1 } hours => $"{(int)hours.TotalHours} h",
        var days => $"{(int)days.TotalDays} d",
    };
}
