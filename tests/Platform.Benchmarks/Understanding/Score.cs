namespace Platform.Benchmarks.Understanding;

/// <summary>Counts of what was found, missed and found in excess.</summary>
internal sealed class Score(string name)
{
    private static readonly string? Shown = Environment.GetEnvironmentVariable("SHOW");
    private int _right;
    private int _missed;
    private int _excess;

    public double Recall => Ratio(_right, _right + _missed);
    public double Precision => Ratio(_right, _right + _excess);
    public double F1 => Precision + Recall == 0 ? 0 : Math.Round(2 * Precision * Recall / (Precision + Recall), 4);
    public int Expected => _right + _missed;
    public int Excess => _excess;

    /// <summary>Compares two lists as sets. With <c>SHOW</c> set to the score's name the differences are printed.</summary>
    public void Add(string text, IEnumerable<string> expected, IEnumerable<string> found)
    {
        var want = expected.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var got = found.ToHashSet(StringComparer.OrdinalIgnoreCase);
        _right += want.Count(got.Contains);
        _missed += want.Count(value => !got.Contains(value));
        _excess += got.Count(value => !want.Contains(value));
        if (Shown == name && !want.SetEquals(got))
        {
            Console.Error.WriteLine($"{name}: {text.ReplaceLineEndings(" / ")} | expected [{string.Join("; ", want)}] found [{string.Join("; ", got)}]");
        }
    }

    public static double Ratio(int part, int whole) => whole == 0 ? 1 : Math.Round((double)part / whole, 4);
}
