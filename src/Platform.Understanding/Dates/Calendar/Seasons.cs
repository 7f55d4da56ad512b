using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace Platform.Understanding.Dates.Calendar;

/// <summary>When a season is, from its solstice or equinox to the day before the next: to within a day, which no one books by.</summary>
internal static class Seasons
{
    private const int Count = 4;

    private static readonly (int Month, int Day)[] Starts = [(3, 20), (6, 21), (9, 23), (12, 21)];

    private static readonly Lazy<FrozenSet<string>> South = new(() =>
        (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Where(place => place.Latitude < 0).Select(place => place.ZoneId).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>True where it is summer at Christmas.</summary>
    /// <param name="zone">A time zone's id ("Australia/Sydney").</param>
    public static bool IsSouth(string zone) => South.Value.Contains(zone);

    /// <param name="year">The year that it begins in.</param>
    public static (LocalDate First, LocalDate Last) In(Season season, int year, bool south)
    {
        int start = ((int)season + (south ? Count / 2 : 0)) % Count;
        int next = (start + 1) % Count;
        LocalDate end = new(next == 0 ? year + 1 : year, Starts[next].Month, Starts[next].Day);
        return (new LocalDate(year, Starts[start].Month, Starts[start].Day), end.PlusDays(-1));
    }
}
