using System.Collections.Immutable;

namespace Platform.Core.Understanding;

/// <summary>A service as people may call it: its configured name and its synonyms.</summary>
/// <param name="DurationMin">Its length in minutes, for "the 60 minute one"; null when it has none.</param>
/// <param name="Price">Its price as configured, such as <c>60 EUR</c>, for "the 60 euro one".</param>
public sealed record ServiceName(string Name, ImmutableArray<string> Synonyms, int? DurationMin = null, string? Price = null);
