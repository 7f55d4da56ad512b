namespace Platform.Core.Knowledge;

/// <summary>Words that differ by one slip: a letter too many, too few, another, or two swapped.</summary>
internal static class Spelling
{
    /// <summary>In shorter words a letter makes another word.</summary>
    private const int Shortest = 5;

    public static bool IsSlipOf(string word, string other)
    {
        if (Math.Min(word.Length, other.Length) < Shortest || Math.Abs(word.Length - other.Length) > 1)
            return false;
        var (shorter, longer) = word.Length <= other.Length ? (word, other) : (other, word);
        var start = 0;
        while (start < shorter.Length && shorter[start] == longer[start])
            start++;
        var end = 0;
        while (end < shorter.Length - start && shorter[^(end + 1)] == longer[^(end + 1)])
            end++;
        var left = longer.Length - start - end;
        return left <= 1 || (left == 2 && shorter.Length == longer.Length && shorter[start] == longer[start + 1] && shorter[start + 1] == longer[start]);
    }
}
