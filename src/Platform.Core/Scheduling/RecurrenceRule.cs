using System.Collections.Immutable;
using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>
/// The days on which something recurs, by RFC 5545 section 3.3.10 ("every first Monday of the month"). Whole days only: a rule with hours, minutes or
/// seconds is none. What a rule leaves open (FREQ=WEEKLY without a weekday) is taken from its first day, as the RFC has it.
/// </summary>
public sealed record RecurrenceRule
{
    public required RecurrenceFrequency Frequency { get; init; }

    /// <summary>Every so many periods, from that of the first day.</summary>
    public int Interval { get; init; } = 1;

    /// <summary>How often it falls at most, from the first day; null without end.</summary>
    public int? Count { get; init; }

    /// <summary>The last day on which it may fall.</summary>
    public LocalDate? Until { get; init; }
    public ImmutableArray<int> Months { get; init; } = [];

    /// <summary>Of these and the next, negative ones count from the end.</summary>
    public ImmutableArray<int> MonthDays { get; init; } = [];
    public ImmutableArray<int> YearDays { get; init; } = [];
    public ImmutableArray<int> WeekNumbers { get; init; } = [];

    /// <summary>Of the days of one period that fit, which ones: the first is 1, the last -1.</summary>
    public ImmutableArray<int> Positions { get; init; } = [];
    public ImmutableArray<RecurrenceDay> Days { get; init; } = [];
    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;

    /// <summary>True where the rule says nothing without its first day.</summary>
    public bool NeedsStart => Interval > 1 || Count is not null || Of(new LocalDate(2000, 1, 1)) != this;

    /// <summary>The days between two days, both inclusive, in order. The work is bounded by the days between the start, or <paramref name="first"/>, and <paramref name="last"/>.</summary>
    /// <param name="start">The first day on which it may fall (DTSTART), and which fills in what the rule leaves open; it does not fall there unless it fits. Null where the rule needs none.</param>
    public IEnumerable<LocalDate> Between(LocalDate? start, LocalDate first, LocalDate last)
    {
        LocalDate from = start ?? first;
        LocalDate end = Until is { } until ? LocalDate.Min(until, last) : last;
        RecurrenceRule whole = Of(from);
        RecurrenceFit fit = new(whole, Frequency == RecurrenceFrequency.Monthly || !Months.IsEmpty);
        RecurrencePeriods periods = new(this, from, fit.Has(from));
        long count = Count ?? long.MaxValue;
        for (long at = Count is null ? periods.At(first) : 0; periods.Of(at) is { } period && period.First <= end; at++)
        {
            foreach (LocalDate day in In(fit, period.First, period.Last).SkipWhile(day => day < from))
            {
                if (day > end || count-- == 0) yield break;
                if (day >= first) yield return day;
            }
        }
    }

    // What the rule leaves open is the start's.
    private RecurrenceRule Of(LocalDate start) => this switch
    {
        { Frequency: RecurrenceFrequency.Yearly, MonthDays.IsEmpty: false, Months.IsEmpty: true, YearDays.IsEmpty: true, WeekNumbers.IsEmpty: true } => this with { Months = [start.Month] },
        { Days.IsEmpty: false } or { MonthDays.IsEmpty: false } or { YearDays.IsEmpty: false } or { Frequency: RecurrenceFrequency.Daily } => this,
        { Frequency: RecurrenceFrequency.Weekly } or { WeekNumbers.IsEmpty: false } => this with { Days = [new(start.DayOfWeek, 0)] },
        { Frequency: RecurrenceFrequency.Monthly } => this with { MonthDays = [start.Day] },
        _ => this with { MonthDays = [start.Day], Months = Months.IsEmpty ? [start.Month] : Months },
    };

    private IEnumerable<LocalDate> In(RecurrenceFit fit, LocalDate first, LocalDate last)
    {
        IEnumerable<LocalDate> fits = Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(first.PlusDays).Where(fit.Has);
        if (Positions.IsEmpty) return fits;
        List<LocalDate> all = [.. fits];
        return all.Where((_, at) => Positions.Contains(at + 1) || Positions.Contains(at - all.Count));
    }
}
