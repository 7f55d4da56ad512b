namespace Platform.Core.Agencies.Reading;

/// <summary>Finds what was meant by a word that is nearly one of some.</summary>
internal static class Closest
{
    /// <summary>"Did you mean …?" when a word is near enough to tell, else nothing.</summary>
    public static string Hint(string word, IEnumerable<string> words) =>
        words.Select(w => (Word: w, Distance: Distance(word, w)))
            .Where(c => c.Distance <= Math.Max(1, Math.Min(word.Length, c.Word.Length) / 3))
            .OrderBy(c => c.Distance).ThenBy(c => c.Word, StringComparer.Ordinal)
            .Select(c => $"Did you mean {c.Word}?")
            .FirstOrDefault("");

    /// <summary>Levenshtein's distance, but a swap of neighbours counts once. Letter case counts nothing.</summary>
    private static int Distance(string a, string b)
    {
        var costs = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
                costs[i, j] = i == 0 ? j : j == 0 ? i : Cheapest(costs, a, b, i, j);
        }

        return costs[a.Length, b.Length];
    }

    private static int Cheapest(int[,] costs, string a, string b, int i, int j)
    {
        var cost = Math.Min(Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1, costs[i - 1, j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
        return i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]) ? Math.Min(cost, costs[i - 2, j - 2] + 1) : cost;
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
