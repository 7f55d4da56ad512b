namespace Platform.Web.Lists;

/// <summary>A part of a list.</summary>
/// <param name="Next">Give it as <c>cursor</c> for the next part; absent at the end.</param>
internal sealed record ListBody<T>(IReadOnlyList<T> Items, string? Next);
