namespace Platform.Core.Agencies.Reading;

/// <summary>A map of the document. The keys it is asked for are the keys it knows; the rest is refused.</summary>
internal sealed class ConfigSection(ConfigNode.Map map, string path, Findings findings)
{
    private readonly HashSet<string> known = [];

    /// <summary>The keys as written, for maps whose keys are a pattern.</summary>
    public IEnumerable<ConfigEntry> Entries => map.Entries;

    /// <summary>A value that may be left out.</summary>
    public ConfigValue Optional(string key)
    {
        known.Add(key);
        var node = map.Entries.FirstOrDefault(e => e.Key == key)?.Value;
        return new(node is ConfigNode.Scalar { Text: null } ? null : node, PathOf(key), findings);
    }

    /// <summary>A value that must be there.</summary>
    public ConfigValue Required(string key)
    {
        var value = Optional(key);
        if (!value.IsGiven)
            findings.Refuse(map.Line, map.Column, PathOf(key), $"{key} is missing.");
        return value;
    }

    /// <summary>Refuses every key that nobody asked for.</summary>
    public void RefuseTheRest()
    {
        foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key)))
            RefuseKey(entry, Closest.Hint(entry.Key, known));
    }

    public void RefuseKey(ConfigEntry entry, string hint) =>
        findings.Refuse(entry.Line, entry.Column, PathOf(entry.Key), $"Unknown key {entry.Key}. {hint}".TrimEnd());

    private string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";
}
