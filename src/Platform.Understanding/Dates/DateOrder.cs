using Platform.Core.Understanding;

namespace Platform.Understanding.Dates;

/// <summary>Whether 3/4 is the third of April or the fourth of March.</summary>
internal static class DateOrder
{
    /// <summary>
    /// The locale's region decides; a bare "en" is read as the people around the business write it: by its region,
    /// by its time zone where that is unknown, month first where nothing is known. Other languages put the day first.
    /// </summary>
    public static bool IsDayFirst(ReadingContext context)
    {
        ReadOnlySpan<char> locale = context.Locale;
        int dash = locale.LastIndexOfAny('-', '_');
        ReadOnlySpan<char> region = dash > 0 && locale.Length - dash == 3 ? locale[(dash + 1)..] : [];
        if (region.IsEmpty && locale.StartsWith("en", StringComparison.OrdinalIgnoreCase))
        {
            region = context.Region;
            return region.IsEmpty ? IsDayFirst(context.Zone.Id) : !IsMonthFirst(region);
        }

        return region.IsEmpty || !IsMonthFirst(region);
    }

    private static bool IsMonthFirst(ReadOnlySpan<char> region) =>
        region.Equals("US", StringComparison.OrdinalIgnoreCase) || region.Equals("PH", StringComparison.OrdinalIgnoreCase)
        || region.Equals("PR", StringComparison.OrdinalIgnoreCase) || region.Equals("GU", StringComparison.OrdinalIgnoreCase);

    private static bool IsDayFirst(string zone) =>
        zone.Contains('/') && !zone.StartsWith("America/", StringComparison.Ordinal)
        && !zone.StartsWith("US/", StringComparison.Ordinal) && !zone.StartsWith("Etc/", StringComparison.Ordinal)
        && zone != "Pacific/Honolulu";
}
