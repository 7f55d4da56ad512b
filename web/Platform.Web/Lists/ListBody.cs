using System.Text.Json.Serialization;

namespace Platform.Web.Lists;

/// <summary>A part of a list.</summary>
/// <param name="Next">Give it as <c>cursor</c> for the next part; null at the end.</param>
internal sealed record ListBody<T>(IReadOnlyList<T> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next);
