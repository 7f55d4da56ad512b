namespace Platform.Understanding.Dates.Calendar;

internal enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    WorkingDay,
    Week,
    Fortnight,
    Weekend,
    WorkingWeek,
    Month,
    QuarterYear,
    Year,
}
