namespace Platform.Integrations.Database;

/// <summary>A person's search words as a pattern: their wildcards are plain characters.</summary>
internal static class Search
{
    internal static string? Pattern(string? words) => string.IsNullOrWhiteSpace(words)
        ? null
        : $"%{words.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
