namespace Platform.Web.Lists;

/// <summary>A column of a list as CSV.</summary>
internal sealed record CsvColumn<T>(string Name, Func<T, string?> Value);
