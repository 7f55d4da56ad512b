namespace Platform.Web.Agencies;

/// <summary>A published version of a config.</summary>
internal sealed record ConfigHistoryItem(int Version, string? Author, DateTimeOffset PublishedAt);
