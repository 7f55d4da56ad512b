using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Platform.Core.Scheduling;

namespace Platform.Core.Agencies.Reading;

/// <summary>
/// Opening hours: keys are days (<c>sat</c>) or ranges (<c>mon_fri</c>, also over the week's end), values "10:00-19:00", a
/// list of such, or "closed". A single day speaks before a range that covers it. <c>holidays</c> is a list of dates,
/// <c>closed</c> one of rules on which it is closed again and again.
/// </summary>
internal static class BusinessHoursSection
{
    private const string Holidays = "holidays";
    private const string Closed = "closed";

    public static OpeningHours Read(ConfigSection section)
    {
        var holidays = section.Optional(Holidays).Items(1000)
            .Select(d => d.Parsed(Date, "a date such as \"2026-12-25\"")).OfType<LocalDate>();
        return new(Week(section), [.. holidays]) { Rules = ClosedSection.Read(section.Optional(Closed)) };
    }

    private static ImmutableArray<ImmutableArray<OpenInterval>> Week(ConfigSection section)
    {
        var week = new ImmutableArray<OpenInterval>?[7];
        foreach (var (entry, days) in Days(section).OrderBy(e => e.Days.Length > 1))
        {
            var value = section.Optional(entry.Key);
            var intervals = DayIntervals.Read(value);
            foreach (var day in days)
            {
                if (week[day] is null)
                    week[day] = intervals;
                else if (!IsAlone(section, day))
                    value.Refuse($"Another key has the hours of {WeekDays.Name(day)} already.");
            }
        }

        return [.. week.Select(day => day ?? [])];
    }

    private static List<(ConfigEntry Entry, ImmutableArray<int> Days)> Days(ConfigSection section)
    {
        var days = new List<(ConfigEntry, ImmutableArray<int>)>();
        foreach (var entry in section.Entries.Where(e => e.Key is not (Holidays or Closed)))
        {
            if (WeekDays.Parse(entry.Key) is { IsEmpty: false } parsed)
                days.Add((entry, parsed));
            else
                section.RefuseKey(entry, "Use a day (mon, tue, wed, thu, fri, sat, sun), a range such as mon_fri, holidays, or closed.");
        }

        return days;
    }

    internal static LocalDate? Date(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date : null;

    private static bool IsAlone(ConfigSection section, int day) => section.Entries.Any(e => e.Key == WeekDays.Name(day));
}
