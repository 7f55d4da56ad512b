namespace Platform.Understanding.Text;

/// <summary>Damerau-Levenshtein distance (optimal string alignment): letters added, left out, changed, or two neighbours swapped.</summary>
internal static class EditDistance
{
    private const int Longest = 64;

    public static bool Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most) =>
        Math.Abs(a.Length - b.Length) <= most && a.Length <= Longest && b.Length <= Longest && Of(a, b) <= most;

    private static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            var recycled = before;
            before = last;
            last = row;
            row = recycled;
        }

        return last[b.Length];
    }
}
