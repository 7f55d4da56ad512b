namespace Platform.Understanding.Dates.Calendar;

/// <summary>In the order of a year that begins in March, as in the north.</summary>
internal enum Season
{
    Spring,
    Summer,
    Autumn,
    Winter,
}
