namespace Platform.Core.Tests.Leads;

/// <summary>A conversation as its file tells it: what is known before, and line by line what is said and expected.</summary>
internal sealed record Scenario(string Name, IReadOnlyDictionary<string, string> Settings, IReadOnlyList<(string Kind, string What)> Facts, IReadOnlyList<string> Lines)
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Leads", "Scenarios");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal);

    /// <param name="folder">Where it stands; null for lead capture's.</param>
    public static Scenario Load(string name, string? folder = null)
    {
        var lines = File.ReadAllLines(Path.Combine(folder ?? Folder, name)).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').ToList();
        var settings = lines.TakeWhile(l => !"><=@~".Contains(l[0])).Select(l => l.Split(':', 2, StringSplitOptions.TrimEntries)).ToList();
        return new(
            name, settings.Where(s => !IsFact(s[0])).ToDictionary(s => s[0], s => s[1]),
            [.. settings.Where(s => IsFact(s[0])).Select(s => (s[0], s[1]))], [.. lines.Skip(settings.Count)]);
    }

    // of these there may be several
    private static bool IsFact(string name) => name is "taken" or "booked" or "contact" or "document";
}
