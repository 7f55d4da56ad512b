using System.Collections.Immutable;

namespace Platform.Core.Agencies.Reading;

internal static class WeekDays
{
    private static readonly ImmutableArray<string> Names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static string Name(int day) => Names[day];

    /// <summary>The days (0 is Monday) of <c>sat</c> or <c>mon_fri</c>; none for anything else.</summary>
    public static ImmutableArray<int> Parse(string key)
    {
        var from = Names.IndexOf(key);
        if (from >= 0)
            return [from];
        if (key.Length != 7 || key[3] != '_')
            return [];
        (from, var to) = (Names.IndexOf(key[..3]), Names.IndexOf(key[4..]));
        return from < 0 || to < 0 || from == to ? [] : [.. Enumerable.Range(0, (to - from + 7) % 7 + 1).Select(i => (from + i) % 7)];
    }
}
