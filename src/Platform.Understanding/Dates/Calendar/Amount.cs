using NodaTime;

namespace Platform.Understanding.Dates.Calendar;

/// <summary>A length of time as it was said.</summary>
internal readonly record struct Amount(int Months, int Days, long Seconds, TimeUnit Finest)
{
    /// <summary>More than this is no time that anyone books.</summary>
    private const int Most = 5000;

    public static Amount Of(double count, TimeUnit unit) => Math.Min(count, Most) is var n ? unit switch
    {
        TimeUnit.Second => new(0, 0, (long)n, unit),
        TimeUnit.Minute => new(0, 0, (long)(n * 60), unit),
        TimeUnit.Hour => new(0, 0, (long)(n * 3600), unit),
        TimeUnit.Week or TimeUnit.Weekend or TimeUnit.WorkingWeek => new(0, (int)(n * 7), 0, unit),
        TimeUnit.Fortnight => new(0, (int)(n * 14), 0, TimeUnit.Week),
        TimeUnit.Month => new((int)n, (int)((n - (int)n) * 30), 0, unit),
        TimeUnit.QuarterYear => new((int)(n * 3), 0, 0, unit),
        TimeUnit.Year => new((int)(n * 12), 0, 0, unit),
        _ => new(0, (int)n, (long)((n - (int)n) * 86400), unit),
    } : default;

    /// <summary>True for hours and less: what is so far away is a time, not only a day.</summary>
    public bool IsClock => Finest <= TimeUnit.Hour;

    public Duration Length => Duration.FromSeconds(Seconds) + Duration.FromDays(Days + (Months * 365 / 12));

    public Amount Plus(Amount other) =>
        new(Months + other.Months, Days + other.Days, Seconds + other.Seconds, (TimeUnit)Math.Min((int)Finest, (int)other.Finest));

    public LocalDate From(LocalDate date, int sign) => Finest == TimeUnit.WorkingDay
        ? WorkingDays(date, Days * sign)
        : date.PlusMonths(Months * sign).PlusDays((Days + (int)(Seconds / 86400)) * sign);

    public LocalDateTime From(LocalDateTime time, int sign) =>
        time.PlusMonths(Months * sign).PlusDays(Days * sign).PlusSeconds(Seconds * sign);

    private static LocalDate WorkingDays(LocalDate date, int days)
    {
        int step = Math.Sign(days);
        for (int left = Math.Min(Math.Abs(days), 500); left > 0; left -= date.DayOfWeek < IsoDayOfWeek.Saturday ? 1 : 0)
        {
            date = date.PlusDays(step);
        }

        return date;
    }
}
